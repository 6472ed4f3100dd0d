import { BLOCK_EVENTS, type EvidenceBlock } from './block.ts';
import { writeVarint, zigzag } from './varint.ts';

/** Layout version, the first byte of `entries`. */
export const ENTRIES_VERSION = 1;
/** Set in the meta byte when a variant follows. */
export const HAS_VARIANT = 0x40;
/** No entry is larger: five numbers of at most eight bytes, a meta byte. */
const MAX_ENTRY_BYTES = 48;

/**
 * Packs events, in the order they are added, into blocks. Each entry is stored as its difference
 * to the one before it, the first to zero, so that a block can be read without its neighbours.
 */
export class BlockBuilder {
  #blockNo = 0;
  #ordinal = 0;
  #count = 0;
  #used = 0;
  #bytes = new Uint8Array(BLOCK_EVENTS * 8);
  #at = 0;
  #end = 0;
  #line = 0;
  #firstAt = 0;
  #lastAt = 0;
  #byteStart = 0;
  #byteEnd = 0;
  #firstLine = 0;
  #levels: number[] = [];
  readonly #done: EvidenceBlock[] = [];

  constructor() {
    this.#reset();
  }

  /** Events added so far. */
  get events(): number {
    return this.#ordinal + this.#count;
  }

  /** Adds the next event. Plain numbers instead of an object: this is called for every line. */
  add(
    at: number,
    byteStart: number,
    length: number,
    line: number,
    level: number,
    zone: number,
    variant: number,
  ): void {
    if (this.#bytes.length - this.#used < MAX_ENTRY_BYTES) this.#grow();
    const out = this.#bytes;
    let p = writeVarint(out, this.#used, zigzag(at - this.#at));
    p = writeVarint(out, p, zigzag(byteStart - this.#end));
    p = writeVarint(out, p, length);
    p = writeVarint(out, p, zigzag(line - this.#line));
    out[p++] = level | (zone << 3) | (variant > 0 ? HAS_VARIANT : 0);
    if (variant > 0) p = writeVarint(out, p, variant);
    this.#used = p;
    this.#at = at;
    this.#end = byteStart + length;
    this.#line = line;
    this.#note(at, byteStart, line, level);
    if (++this.#count === BLOCK_EVENTS) this.#close();
  }

  /** Takes the blocks that are full. */
  takeBlocks(): EvidenceBlock[] {
    return this.#done.splice(0);
  }

  /** Closes the last block and takes what is left. */
  finish(): EvidenceBlock[] {
    if (this.#count > 0) this.#close();
    return this.takeBlocks();
  }

  #note(at: number, byteStart: number, line: number, level: number): void {
    if (this.#count === 0) {
      this.#firstAt = at;
      this.#lastAt = at;
      this.#byteStart = byteStart;
      this.#firstLine = line;
    }
    if (at < this.#firstAt) this.#firstAt = at;
    if (at > this.#lastAt) this.#lastAt = at;
    if (byteStart < this.#byteStart) this.#byteStart = byteStart;
    if (this.#end > this.#byteEnd) this.#byteEnd = this.#end;
    this.#levels[level] = (this.#levels[level] ?? 0) + 1;
  }

  #close(): void {
    this.#done.push({
      blockNo: this.#blockNo++,
      firstOrdinal: this.#ordinal,
      count: this.#count,
      firstAt: this.#firstAt,
      lastAt: this.#lastAt,
      byteStart: this.#byteStart,
      byteEnd: this.#byteEnd,
      firstLine: this.#firstLine,
      levelCounts: this.#levels,
      entries: this.#bytes.slice(0, this.#used),
    });
    this.#ordinal += this.#count;
    this.#reset();
  }

  #reset(): void {
    this.#bytes[0] = ENTRIES_VERSION;
    this.#used = 1;
    this.#count = 0;
    this.#at = 0;
    this.#end = 0;
    this.#line = 0;
    this.#byteEnd = 0;
    this.#levels = [0, 0, 0, 0, 0, 0, 0];
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
