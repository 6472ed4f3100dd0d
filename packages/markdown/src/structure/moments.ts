import { calendarDate, dateAt, type WrittenDate } from './dates.ts';
import { offsetAt, type WrittenZone, zoneAt } from './zones.ts';

/** A time as a timeline has it: with or without a date, with or without a zone. */
export interface WrittenMoment {
  readonly date: WrittenDate | null;
  /** Milliseconds since midnight. */
  readonly clock: number;
  readonly zone: WrittenZone | null;
  readonly start: number;
  readonly end: number;
}

const CLOCK =
  /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:[ ]?([ap])\.?m\b\.?)?(?!\d)|(\d{1,2})[ ]?([ap])\.?m\b\.?/iy;
/** What may stand before a time, and between its date, clock and zone. */
const MARKS =
  /[\s*_`~[(<]*(?:(?:at|approx\.?|approximately|around|circa|c\.|ca\.)[ ]+)?[*_`~[(]*/iy;
const BETWEEN = /[ \t]*(?:[,T@|–—-]|at\b)?[ \t]*/iy;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Reads a time that starts at an offset (marks such as `**` before it are skipped), or null. */
export function momentAt(text: string, at: number): WrittenMoment | null {
  const start = skip(MARKS, text, at);
  const date = dateAt(text, start);
  const clockStart = date ? skip(BETWEEN, text, date.end) : start;
  CLOCK.lastIndex = clockStart;
  const match = CLOCK.exec(text);
  const clock = match && clockOf(match);
  if (!match || clock === null) return null;
  const clockEnd = clockStart + match[0].length;
  const zone = zoneAt(text, skip(/[ \t]?\(?/y, text, clockEnd));
  const end = zone ? skip(/\)?/y, text, zone.end) : clockEnd;
  const later = date ? null : dateAfter(text, end);
  return { date: date ?? later, clock, zone, start, end: later?.end ?? end };
}

/** `14:05 UTC, 3 March 2026`: the date may follow. */
function dateAfter(text: string, at: number): WrittenDate | null {
  return dateAt(text, skip(/[ \t]*(?:,|on\b)[ \t]*/iy, text, at));
}

function clockOf(match: RegExpExecArray): number | null {
  const written = Number(match[1] ?? match[6]);
  const half = (match[5] ?? match[7])?.toLowerCase();
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hours = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minutes = Number(match[2] ?? 0);
  const seconds = Number(match[3] ?? 0);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const fraction = Math.floor(Number(`0.${match[4] ?? '0'}`) * 1000);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
}

/**
 * A day or a time as written, in milliseconds since 1970; null when it has no full date. Without a
 * clock it is the start of the day; without a zone it is UTC, so ask only where that is good enough.
 */
export function readMoment(text: string): number | null {
  const moment = momentAt(text, 0);
  const date = moment?.date ?? dateAt(text, 0);
  if (!date?.year) return null;
  const day = calendarDate(date.year, date.month, date.day);
  if (day === null) return null;
  const local = Date.parse(day) + (moment?.clock ?? 0);
  return local - (moment?.zone ? offsetAt(moment.zone, local) * 60_000 : 0);
}
