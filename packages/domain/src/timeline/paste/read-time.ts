import { readClock } from './read-clock.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { readZone, type WrittenZone } from './read-zone.ts';

/** What stands at the beginning of a pasted line: a date, a time, a zone, as far as they are there. */
export interface ReadTime {
  readonly date: ReadDate | null;
  /** Milliseconds since midnight; null without a time, NaN for digits that are none. */
  readonly timeMs: number | null;
  readonly zone: WrittenZone | null;
  /** What follows. */
  readonly rest: string;
}

const BEFORE_CLOCK = /^(?:T(?=\d)|,?\s+(?:at\s+|@\s*)?|,)/i;

/** Reads the time at the beginning of a text, the date before or after it. */
export function readTime(text: string): ReadTime {
  const date = readDate(text);
  const afterDate = date === null ? text : text.slice(date.length);
  const between = date === null ? 0 : (BEFORE_CLOCK.exec(afterDate)?.[0].length ?? 0);
  const clock = date !== null && between === 0 ? null : readClock(afterDate.slice(between));
  if (clock === null) return { date, timeMs: null, zone: null, rest: afterDate };
  const afterClock = afterDate.slice(between + clock.length);
  const { zone, rest } = takeZone(afterClock);
  return { date, timeMs: clock.timeMs ?? Number.NaN, zone, rest };
}

function takeZone(text: string): { zone: WrittenZone | null; rest: string } {
  const space = /^\s*/.exec(text)?.[0].length ?? 0;
  const read = readZone(text.slice(space));
  // `14:05 -5 % traffic`: after a space, an offset needs its four digits to be one.
  const short = read && space > 0 && /^[+-]\d{1,2}(?![\d:])/.test(text.slice(space));
  if (!read || short) return { zone: null, rest: text };
  return { zone: read.zone, rest: text.slice(space + read.length) };
}
