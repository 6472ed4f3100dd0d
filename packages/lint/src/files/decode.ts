import { FileProblem } from './file-problem.ts';

/** How a text is written as bytes. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether a byte order mark stands in front. */
  readonly marked: boolean;
}

/** A text and how it was written, so that it can be written the same way again. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes as text: UTF-8, or the Unicode that a byte order mark names.
 *
 * @throws FileProblem for what is no text, with the line that shows it
 */
export function decodeText(bytes: Uint8Array, path: string): Decoded {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding.name, { fatal: true }).decode(bytes);
    return { text, encoding };
  } catch (cause) {
    throw new FileProblem({
      path,
      what: `${path} is not text in UTF-8${whereOf(bytes, encoding)}, so there is nothing to lint.`,
      todo: 'Save it as UTF-8, or leave it out.',
      cause,
    });
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', marked: true };
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', marked: true };
  return { name: 'utf-8', marked: first === 0xef && second === 0xbb && third === 0xbf };
}

/** Where the first byte stands that is not UTF-8; nothing for what is no text at all. */
function whereOf(bytes: Uint8Array, { name }: Encoding): string {
  if (name !== 'utf-8' || bytes.subarray(0, 8000).includes(0)) return '';
  const at = firstInvalid(bytes);
  const line = bytes.subarray(0, at).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return ` (line ${line} holds the byte 0x${byte})`;
}

/** The offset of the first byte that breaks UTF-8: where a lenient reader puts a mark that is not there. */
function firstInvalid(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let read = 0;
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, read)) {
    offset += Buffer.byteLength(text.slice(read, at));
    const written =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!written) return offset;
    offset += 3;
    read = at + 1;
  }
  return offset;
}

const MARK = '\ufffd';

/** The bytes of a text in the encoding that it came in, its mark included. */
export function encodeText(text: string, { name, marked }: Encoding): Buffer {
  const whole = marked ? `\ufeff${text}` : text;
  if (name === 'utf-8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return name === 'utf-16le' ? bytes : bytes.swap16();
}
