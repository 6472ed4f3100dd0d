import { MONTH, monthNumber } from './months.ts';

/** A day as written: the year may be missing. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Offset behind it. */
  readonly end: number;
}

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?[ ]+)?';
const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const DAY_FIRST = new RegExp(
  `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[ ]+(?:of[ ]+)?(${MONTH})(?:,?[ ]+(\\d{4}))?(?![\\p{L}\\d])`,
  'iuy',
);
const MONTH_FIRST = new RegExp(
  `${WEEKDAY}(${MONTH})[ ]+(\\d{1,2})(?:st|nd|rd|th)?(?:,?[ ]+(\\d{4}))?(?![\\p{L}\\d:])`,
  'iuy',
);

/** Reads a date at an offset: `2026-03-10`, `10 March 2026`, `March 10th, 2026`, the year optional. */
export function dateAt(text: string, at: number): WrittenDate | null {
  const iso = run(ISO, text, at);
  if (iso)
    return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]), end: ISO.lastIndex };
  const dayFirst = run(DAY_FIRST, text, at);
  if (dayFirst)
    return {
      year: yearOf(dayFirst[3]),
      month: monthNumber(dayFirst[2] ?? ''),
      day: Number(dayFirst[1]),
      end: DAY_FIRST.lastIndex,
    };
  const monthFirst = run(MONTH_FIRST, text, at);
  if (monthFirst)
    return {
      year: yearOf(monthFirst[3]),
      month: monthNumber(monthFirst[1] ?? ''),
      day: Number(monthFirst[2]),
      end: MONTH_FIRST.lastIndex,
    };
  return null;
}

const yearOf = (written: string | undefined): number | null =>
  written === undefined ? null : Number(written);

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The first date in a text, or null. Looks where one can start only. */
export function findDate(text: string): (WrittenDate & { readonly start: number }) | null {
  for (const start of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const date = dateAt(text, start.index);
    if (date) return { ...date, start: start.index };
  }
  return null;
}

/** A day of the calendar as `YYYY-MM-DD`, or null when there is no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (
    date.getUTCFullYear() !== year ||
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day
  )
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
