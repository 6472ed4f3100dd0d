import { dateOf, type LocalDate, localMs } from './local-time.ts';
import type { ReadDate } from './read-date.ts';

const DAY_MS = 86_400_000;

/** The date of the row before, for rows that state none. */
export interface DateMemory {
  /** The date of a row, or why it cannot be known. Remembers it. */
  dateFor(date: ReadDate | null, timeMs: number): LocalDate | string;
  /** A line that is a date alone: the rows below are on that day. Null, or why it is none. */
  startAt(date: ReadDate): string | null;
}

/** Begins with the date given for rows that state none, `YYYY-MM-DD`. */
export function rememberDate(given: string | null): DateMemory {
  const reference = given === null ? null : Date.parse(`${given}T00:00:00Z`);
  let day = reference;
  let before: number | null = null;
  const settle = (date: ReadDate): number | string => {
    if (date.problem !== null) return `${date.problem}.`;
    const year = date.year ?? nearestYear(date, day ?? reference);
    if (year === null) return 'The year is missing. Give the date of the first row, or write it.';
    const ms = localMs({ ...date, year, timeMs: 0 });
    return ms ?? `There is no day ${date.day} in month ${date.month} of ${year}. Correct the date.`;
  };
  return {
    dateFor(date, timeMs) {
      if (date !== null) {
        const ms = settle(date);
        if (typeof ms === 'string') return ms;
        day = ms;
      } else if (day === null) {
        return 'The date is missing. Give the date of the first row, or write it.';
      } else if (before !== null && before - timeMs > DAY_MS / 2) {
        // 23:50 and then 00:10: midnight lies between. 14:05 and then 14:03 is only out of order.
        day += DAY_MS;
      }
      before = timeMs;
      return dateOf(day);
    },
    startAt(date) {
      const ms = settle(date);
      if (typeof ms === 'string') return ms;
      day = ms;
      before = null;
      return null;
    },
  };
}

/** The year that brings a date without one nearest to a day: December rows of a January incident. */
function nearestYear({ month, day }: ReadDate, near: number | null): number | null {
  if (near === null) return null;
  const year = new Date(near).getUTCFullYear();
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - near);
  return [year - 1, year, year + 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}
