import { parseWholeTime } from '../../time/parse-whole-time.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import type { ZoneClock } from '../../time/zone-clock.ts';
import { levelOfName, levelOfNumber } from '../levels.ts';
import { LEVEL_KEYS, LogFields, TIME_KEYS } from './log-fields.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NO_TIME = `it has none of the fields ${TIME_KEYS.join(', ')}`;

/** Reads the time and the level of JSON log lines, reusing its buffers for every line. */
export class LogLine {
  /** Milliseconds since 1970 UTC, after a `read` that returned null. */
  at = 0;
  level = 0;
  readonly time = new ParsedTime();
  #originalFrom = 0;
  #originalTo = 0;
  #originalText: string | null = null;
  readonly #fields = new LogFields();
  readonly #clock: ZoneClock;

  constructor(clock: ZoneClock) {
    this.#clock = clock;
  }

  /** @returns null when the line is an event, else the reason why it is none */
  read(bytes: Buffer, start: number, end: number): string | null {
    const fields = this.#fields;
    if (!fields.scan(bytes, start, end)) return this.#readSlowly(bytes, start, end);
    const slot = fields.timeSlot;
    if (slot < 0) return NO_TIME;
    const quoted = bytes[fields.starts[slot] ?? 0] === QUOTE ? 1 : 0;
    const from = (fields.starts[slot] ?? 0) + quoted;
    const to = (fields.ends[slot] ?? 0) - quoted;
    const certain = parseWholeTime(bytes, from, to, this.time) && this.#readLevel(bytes);
    if (!certain) return this.#readSlowly(bytes, start, end);
    this.#originalFrom = from;
    this.#originalTo = to;
    return this.#settle();
  }

  /** The time as it stands in the bytes last read. */
  original(bytes: Buffer): string {
    return this.#originalText ?? bytes.toString('utf8', this.#originalFrom, this.#originalTo);
  }

  // False when the level is written with escapes, which only JSON.parse reads.
  #readLevel(bytes: Buffer): boolean {
    this.#originalText = null;
    this.level = 0;
    const slot = this.#fields.levelSlot;
    if (slot < 0) return true;
    const from = this.#fields.starts[slot] ?? 0;
    const to = this.#fields.ends[slot] ?? 0;
    for (let p = from; p < to; p++) if (bytes[p] === BACKSLASH) return false;
    this.level = levelOfBytes(bytes, from, to);
    return true;
  }

  #settle(): null {
    this.at = this.#clock.instantOf(this.time);
    return null;
  }

  // JSON.parse has the last word wherever the scan of the bytes is not certain.
  #readSlowly(bytes: Buffer, start: number, end: number): string | null {
    const parsed = parseObject(bytes.toString('utf8', start, end));
    if (typeof parsed === 'string') return parsed;
    let found: unknown;
    for (const key of TIME_KEYS) {
      const value = parsed[key];
      if (value === undefined) continue;
      found ??= value;
      const text = Buffer.from(textOfTime(value));
      if (!parseWholeTime(text, 0, text.length, this.time)) continue;
      this.level = levelOfObject(parsed);
      this.#originalText = text.toString();
      return this.#settle();
    }
    if (found === undefined) return NO_TIME;
    return `its time “${textOfTime(found).slice(0, 60)}” is not one that can be read`;
  }
}

/** The object in a JSON text, or the reason why there is none. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | string {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : 'it is JSON, but not an object';
  } catch {
    return text.trim().startsWith('{') ? 'its JSON is damaged or cut off' : 'it is not JSON';
  }
}

/** True for a JSON object, false for arrays, null and plain values. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A time field as text; the number 1.7e12 becomes its digits. */
const textOfTime = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);

function levelOfObject(fields: Readonly<Record<string, unknown>>): number {
  const key = LEVEL_KEYS.find((name) => fields[name] !== undefined);
  if (key === undefined) return 0;
  const bytes = Buffer.from(JSON.stringify(fields[key]));
  return levelOfBytes(bytes, 0, bytes.length);
}

// A level is a bare number (`30`), a quoted one (`"30"`) or a name (`"warn"`).
function levelOfBytes(bytes: Uint8Array, start: number, end: number): number {
  const quoted = bytes[start] === QUOTE ? 1 : 0;
  const from = start + quoted;
  const to = end - quoted;
  const first = bytes[from] ?? 0;
  if (first < 0x30 || first > 0x39) return quoted === 1 ? levelOfName(bytes, from, to) : 0;
  let value = 0;
  for (let p = from; p < to; p++) {
    const digit = (bytes[p] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return levelOfNumber(value);
}
