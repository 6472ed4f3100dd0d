import { skipSpace, skipString, skipValue } from '../../json/scan-json.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Names of the field that holds the time, most trusted first. */
export const TIME_KEYS = ['time', 'timestamp', 'ts', '@timestamp', 'datetime'] as const;
/** Names of the field that holds the level, most trusted first. */
export const LEVEL_KEYS = ['level', 'severity', 'lvl', 'levelname', 'log.level'] as const;

interface WantedKey {
  readonly name: Buffer;
  readonly slot: number;
}

const WANTED: readonly WantedKey[] = [...TIME_KEYS, ...LEVEL_KEYS].map((key, slot) => ({
  name: Buffer.from(key),
  slot,
}));
const FIRST_LEVEL_SLOT = TIME_KEYS.length;
/** The wanted keys by length, so that most keys are dismissed at one look. */
const BY_LENGTH: readonly (readonly WantedKey[])[] = Array.from({ length: 16 }, (_, length) =>
  WANTED.filter(({ name }) => name.length === length),
);
const NONE: readonly WantedKey[] = [];

/** Where the values of the wanted fields of one JSON line stand; reused for every line. */
export class LogFields {
  /** Offsets per wanted key; a start of -1 means that the line has no such key. */
  readonly starts = new Int32Array(WANTED.length);
  readonly ends = new Int32Array(WANTED.length);

  /** The slot of the most trusted time field the line has, or -1. */
  get timeSlot(): number {
    return this.#firstSlot(0, FIRST_LEVEL_SLOT);
  }

  /** The slot of the most trusted level field the line has, or -1. */
  get levelSlot(): number {
    return this.#firstSlot(FIRST_LEVEL_SLOT, WANTED.length);
  }

  /**
   * Finds the wanted fields at the top of the JSON object in bytes[start,end), checking the whole
   * line by RFC 8259's grammar. The last of several fields of one name counts, as in JSON.parse.
   *
   * @returns false when the line is not an object or when a key is written with escapes, so that
   *   only JSON.parse can tell
   */
  scan(bytes: Buffer, start: number, end: number): boolean {
    this.starts.fill(-1);
    let p = skipSpace(bytes, start, end);
    if (p >= end || bytes[p] !== 0x7b) return false;
    p = skipSpace(bytes, p + 1, end);
    if (p < end && bytes[p] === 0x7d) return skipSpace(bytes, p + 1, end) === end;
    while (p < end && bytes[p] === QUOTE) {
      const keyStart = p + 1;
      const keyEnd = findKeyEnd(bytes, keyStart, end);
      if (keyEnd < 0) return false;
      p = skipSpace(bytes, keyEnd + 1, end);
      if (p >= end || bytes[p] !== 0x3a) return false;
      const valueStart = skipSpace(bytes, p + 1, end);
      const valueEnd =
        bytes[valueStart] === QUOTE
          ? skipString(bytes, valueStart, end)
          : skipValue(bytes, valueStart, end, 1);
      if (valueEnd < 0) return false;
      this.#take(bytes, keyStart, keyEnd, valueStart, valueEnd);
      p = skipSpace(bytes, valueEnd, end);
      if (p >= end) return false;
      if (bytes[p] === 0x7d) return skipSpace(bytes, p + 1, end) === end;
      if (bytes[p] !== 0x2c) return false;
      p = skipSpace(bytes, p + 1, end);
    }
    return false;
  }

  #firstSlot(from: number, to: number): number {
    for (let slot = from; slot < to; slot++) if ((this.starts[slot] ?? -1) >= 0) return slot;
    return -1;
  }

  #take(
    bytes: Buffer,
    keyStart: number,
    keyEnd: number,
    valueStart: number,
    valueEnd: number,
  ): void {
    const candidates = BY_LENGTH[keyEnd - keyStart] ?? NONE;
    for (const { name, slot } of candidates) {
      if (!equalsAt(bytes, keyStart, name)) continue;
      this.starts[slot] = valueStart;
      this.ends[slot] = valueEnd;
      return;
    }
  }
}

// A key with an escape may be a wanted one in disguise, and one with a control byte is no JSON.
function findKeyEnd(bytes: Buffer, start: number, end: number): number {
  let p = start;
  while (p < end) {
    const byte = bytes[p] ?? 0;
    if (byte === QUOTE) return p;
    if (byte === BACKSLASH || byte < 0x20) return -1;
    p++;
  }
  return -1;
}

function equalsAt(bytes: Buffer, at: number, name: Buffer): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  return true;
}
