import { calendarDate, findDate } from './dates.ts';
import type { StructureAction, TextAt } from './structure.ts';

/** A due date as written, with the day of the calendar it means; a year left out is `year`. */
export function dueOf(written: TextAt | null, year: number | null): StructureAction['due'] {
  if (written === null) return null;
  const date = findDate(written.text);
  const inYear = date?.year ?? year;
  return {
    ...written,
    date: date && inYear !== null ? calendarDate(inYear, date.month, date.day) : null,
  };
}
