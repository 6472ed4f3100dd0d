import { byteOrderMarkLength } from '../text/byte-order-mark.ts';

/** Bytes of a file that detection looks at. */
export const SAMPLE_BYTES = 64 * 1024;
const MAX_SAMPLE_LINES = 200;

/** The beginning of a file, as detection sees it. */
export class Sample {
  /** The first bytes without a byte order mark. */
  readonly bytes: Buffer;
  readonly name: string;
  /** True when the sample is the whole file. */
  readonly whole: boolean;
  #lines: readonly Buffer[] | undefined;
  #text: string | undefined;

  constructor(bytes: Uint8Array, name: string, whole: boolean) {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES));
    this.bytes = view.subarray(byteOrderMarkLength(view));
    this.name = name;
    this.whole = whole && bytes.length <= SAMPLE_BYTES;
  }

  /** The name without folders, archive and letter case. */
  get baseName(): string {
    return (this.name.split(/[!/\\]/).at(-1) ?? '').toLowerCase();
  }

  /** The sample as text; bytes that are not UTF-8 are replaced. */
  get text(): string {
    this.#text ??= this.bytes.toString('utf8');
    return this.#text;
  }

  /** The first lines that are whole and not blank, at most 200. */
  get lines(): readonly Buffer[] {
    this.#lines ??= cutLines(this.bytes, this.whole);
    return this.#lines;
  }

  /** The share of the sample's lines, 0 to 1, that `test` accepts. */
  share(test: (line: Buffer) => boolean): number {
    const { lines } = this;
    return lines.length === 0 ? 0 : lines.filter(test).length / lines.length;
  }
}

function cutLines(bytes: Buffer, whole: boolean): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  while (start < bytes.length && lines.length < MAX_SAMPLE_LINES) {
    const newline = bytes.indexOf(0x0a, start);
    // The last line of a sample is usually cut in the middle, unless it is the only one.
    if (newline === -1 && !whole && lines.length > 0) break;
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(start, bytes[end - 1] === 0x0d && end > start ? end - 1 : end);
    if (line.some((byte) => byte > 0x20)) lines.push(line);
    start = end + 1;
  }
  return lines;
}
