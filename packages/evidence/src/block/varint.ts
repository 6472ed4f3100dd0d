const MORE = 0x80;
const TWO_POW_31 = 0x80000000;

/**
 * Writes a non-negative integer (up to 2^53) seven bits a byte, least first (LEB128).
 *
 * @returns the offset after it
 */
export function writeVarint(out: Uint8Array, offset: number, value: number): number {
  let at = offset;
  let rest = value;
  // Bit operators work on 32 bits only, so large numbers are divided down first.
  while (rest >= TWO_POW_31) {
    out[at++] = (rest % 128) | MORE;
    rest = Math.floor(rest / 128);
  }
  while (rest >= MORE) {
    out[at++] = (rest & 0x7f) | MORE;
    rest >>>= 7;
  }
  out[at++] = rest;
  return at;
}

/** Maps a signed integer onto the non-negative ones so that small ones stay small. */
export const zigzag = (value: number): number => (value < 0 ? -value * 2 - 1 : value * 2);

/** The inverse of {@link zigzag}. */
export const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** Reads varints one after the other. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next number; throws when the bytes end inside it. */
  next(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('The packed entries of a block are cut off.');
      value += (byte & 0x7f) * scale;
      if (byte < MORE) return value;
      scale *= 128;
    }
  }
}
