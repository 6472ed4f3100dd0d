import { isUtf8 } from 'node:buffer';

/** How the text of a file is written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary';

/** More control characters than this share of the bytes, and it is no text. */
const MAX_CONTROL_SHARE = 0.1;

/**
 * Tells the encoding by a byte order mark, else by where NUL bytes stand and whether the bytes are
 * UTF-8. Windows-1252 stands for Latin-1 too: it differs only in bytes that Latin-1 text lacks.
 *
 * @param head the first bytes of a file
 */
export function sniffEncoding(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const { evenNuls, oddNuls, controls } = countOddities(head);
  const half = head.length / 2;
  // ASCII letters in UTF-16 have a NUL in every second byte.
  if (oddNuls > half * 0.4 && evenNuls < half * 0.05) return 'utf-16le';
  if (evenNuls > half * 0.4 && oddNuls < half * 0.05) return 'utf-16be';
  if (evenNuls + oddNuls > 0 || controls > head.length * MAX_CONTROL_SHARE) return 'binary';
  return isUtf8(withoutCutEnd(head)) ? 'utf-8' : 'windows-1252';
}

function countOddities(head: Buffer) {
  let evenNuls = 0;
  let oddNuls = 0;
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0;
    if (byte === 0) {
      if (i % 2 === 0) evenNuls++;
      else oddNuls++;
    } else if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b) {
      controls++;
    }
  }
  return { evenNuls, oddNuls, controls };
}

// The head may end inside a character: up to three bytes of it are left out.
function withoutCutEnd(head: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, head.length); back++) {
    const byte = head[head.length - back] ?? 0;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
    if (byte < 0x80) break;
  }
  return head;
}
