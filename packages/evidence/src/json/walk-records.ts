import { byteOrderMarkLength } from '../text/byte-order-mark.ts';
import { MAX_DEPTH, skipSpace, skipString, skipValue } from './scan-json.ts';

const NEWLINE = 0x0a;
/** Items are looked for in objects no deeper than this: real files have them at depth 0 to 2. */
const MAX_ITEMS_DEPTH = 4;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;

/** What a walk over JSON documents finds, in the order of the bytes; `end` is exclusive. */
export interface RecordVisitor {
  record(start: number, end: number): void;
  /** From here on the JSON is damaged or cut off. */
  broken(start: number, end: number): void;
}

/**
 * Finds the records in one JSON document or several after each other (JSON lines): the elements of
 * arrays, the elements of the array in the field `itemsKey` of an object, else the values
 * themselves. What comes before damage is found; after it, reading goes on with the next line that
 * begins a value.
 */
export function walkRecords(
  bytes: Buffer,
  { itemsKey }: { readonly itemsKey?: string },
  visitor: RecordVisitor,
): void {
  const walker = new Walker(bytes, itemsKey, visitor);
  let at = skipSpace(bytes, byteOrderMarkLength(bytes), bytes.length);
  let damaged = false;
  while (at < bytes.length) {
    const end = walker.walk(at, 0);
    if (end >= 0) {
      // After damage inside an array, what separates and ends its elements stands alone.
      at = damaged ? skipSeparators(bytes, end) : skipSpace(bytes, end, bytes.length);
      continue;
    }
    damaged = true;
    const next = nextValueLine(bytes, walker.brokenAt);
    visitor.broken(walker.brokenAt, trimEnd(bytes, walker.brokenAt, next));
    at = next;
  }
}

class Walker {
  /** Where the innermost record began that could not be read. */
  brokenAt = 0;
  readonly #bytes: Buffer;
  readonly #itemsKey: string | undefined;
  readonly #visitor: RecordVisitor;

  constructor(bytes: Buffer, itemsKey: string | undefined, visitor: RecordVisitor) {
    this.#bytes = bytes;
    this.#itemsKey = itemsKey;
    this.#visitor = visitor;
  }

  /** @returns the offset after the value at `at`, -1 when it is damaged */
  walk(at: number, depth: number): number {
    const first = this.#bytes[at];
    if (first === OPEN_ARRAY && depth < MAX_DEPTH) return this.#walkArray(at, depth);
    const inner = first === OPEN_OBJECT && depth < MAX_ITEMS_DEPTH ? this.#findItems(at) : -1;
    if (inner < 0) return this.#visit(at);
    if (this.#walkArray(inner, depth) < 0) return -1;
    const end = skipValue(this.#bytes, at, this.#bytes.length);
    if (end < 0) this.brokenAt = inner;
    return end;
  }

  #visit(at: number): number {
    const end = skipValue(this.#bytes, at, this.#bytes.length);
    if (end < 0) this.brokenAt = at;
    else this.#visitor.record(at, end);
    return end;
  }

  #walkArray(at: number, depth: number): number {
    const { length } = this.#bytes;
    let p = skipSpace(this.#bytes, at + 1, length);
    if (this.#bytes[p] === CLOSE_ARRAY) return p + 1;
    for (;;) {
      this.brokenAt = p < length ? p : at;
      if (p >= length) return -1;
      p = this.walk(p, depth + 1);
      if (p < 0) return -1;
      p = skipSpace(this.#bytes, p, length);
      if (this.#bytes[p] === CLOSE_ARRAY) return p + 1;
      this.brokenAt = Math.min(p, length - 1);
      if (this.#bytes[p] !== COMMA) return -1;
      p = skipSpace(this.#bytes, p + 1, length);
    }
  }

  // Where the array of items begins in the object at `at`; -1 when it has none.
  #findItems(at: number): number {
    if (this.#itemsKey === undefined) return -1;
    const bytes = this.#bytes;
    const { length } = bytes;
    let p = skipSpace(bytes, at + 1, length);
    while (p < length && bytes[p] === QUOTE) {
      const keyEnd = skipString(bytes, p, length);
      if (keyEnd < 0) return -1;
      const key = bytes.toString('utf8', p + 1, keyEnd - 1);
      p = skipSpace(bytes, keyEnd, length);
      if (bytes[p] !== COLON) return -1;
      p = skipSpace(bytes, p + 1, length);
      if (key === this.#itemsKey && bytes[p] === OPEN_ARRAY) return p;
      p = skipValue(bytes, p, length);
      if (p < 0) return -1;
      p = skipSpace(bytes, p, length);
      if (bytes[p] === CLOSE_OBJECT || bytes[p] !== COMMA) return -1;
      p = skipSpace(bytes, p + 1, length);
    }
    return -1;
  }
}

function skipSeparators(bytes: Buffer, at: number): number {
  let p = skipSpace(bytes, at, bytes.length);
  while (bytes[p] === COMMA || bytes[p] === CLOSE_ARRAY) p = skipSpace(bytes, p + 1, bytes.length);
  return p;
}

// The next line that begins with { or [, else the end.
function nextValueLine(bytes: Buffer, from: number): number {
  let newline = bytes.indexOf(NEWLINE, from);
  while (newline !== -1) {
    const first = bytes[newline + 1];
    if (first === OPEN_OBJECT || first === OPEN_ARRAY) return newline + 1;
    newline = bytes.indexOf(NEWLINE, newline + 1);
  }
  return bytes.length;
}

function trimEnd(bytes: Buffer, start: number, end: number): number {
  let p = end;
  while (p > start + 1 && (bytes[p - 1] ?? 0) <= 0x20) p--;
  return p;
}
