import { isUtf8 } from 'node:buffer';

const NOTHING = Buffer.alloc(0);

/** Watches a stream for bytes that are not UTF-8, whatever the sizes of its chunks. */
export class Utf8Watch {
  #broken = false;
  /** The beginning of a character that the last chunk ended in. */
  #carry: Buffer = NOTHING;

  /** Looks at the next chunk. */
  push(chunk: Buffer): void {
    if (this.#broken) return;
    let rest = chunk;
    if (this.#carry.length > 0) {
      const missing = Math.max(0, lengthByLead(this.#carry[0] ?? 0) - this.#carry.length);
      const character = Buffer.concat([this.#carry, chunk.subarray(0, missing)]);
      if (chunk.length < missing) {
        this.#carry = character;
        return;
      }
      this.#broken = !isUtf8(character);
      rest = chunk.subarray(missing);
    }
    const end = completeEnd(rest);
    this.#carry = Buffer.from(rest.subarray(end));
    this.#broken ||= !isUtf8(rest.subarray(0, end));
  }

  /** True when some bytes were not UTF-8; ask at the end of the stream. */
  get broken(): boolean {
    return this.#broken || this.#carry.length > 0;
  }
}

// 1 for bytes that begin no character of several bytes.
function lengthByLead(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

// Where a last character begins that is not complete; the length when all are.
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthByLead(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
