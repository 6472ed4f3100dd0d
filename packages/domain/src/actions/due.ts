import { DAY_MS } from '../shared/duration.ts';
import { epochMs, type Instant, instantAt } from '../shared/instant.ts';
import { dateIn } from './action.ts';

/** The calendar date a number of days after a date, both `YYYY-MM-DD`. */
export const addDays = (date: string, days: number): string =>
  instantAt(epochMs(`${date}T00:00:00.000Z`) + days * DAY_MS).slice(0, 10);

/**
 * The instant at which a due date is over: the first of the next day in the zone. Found by halving,
 * so that it is right where clocks change at midnight and days have 23 or 25 hours.
 */
export function endOfDueDate(date: string, timeZone: string): Instant {
  const noon = epochMs(`${date}T12:00:00.000Z`);
  let within = noon - DAY_MS;
  let beyond = noon + 2 * DAY_MS;
  while (beyond - within > 1000) {
    const middle = Math.floor((within + beyond) / 2000) * 1000;
    if (dateIn(instantAt(middle), timeZone) <= date) within = middle;
    else beyond = middle;
  }
  return instantAt(beyond);
}
