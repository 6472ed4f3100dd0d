import { daysFromCivil, daysInMonth } from './parsed-time.ts';

const DAY_MS = 86_400_000;
/** A log may go on for so long after the incident it is brought for. */
const AFTER_REFERENCE_MS = 2 * DAY_MS;

/** A time of the year, as a record without a year states it. */
export interface YearlessTime {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Milliseconds since midnight. */
  readonly msOfDay: number;
}

/**
 * Finds the years of times that state none (RFC 3164), in the order of a log. The first record
 * takes the latest year that is not later than the reference; each next one takes the year that
 * puts it nearest to the record before it, so that a log goes on over New Year.
 */
export class YearClock {
  readonly #referenceMs: number;
  #previousMs = Number.NaN;

  constructor(referenceMs: number) {
    this.#referenceMs = referenceMs;
  }

  /** The wall-clock time as milliseconds since 1970, as if it were UTC; NaN when no year fits. */
  resolve(time: YearlessTime): number {
    const first = Number.isNaN(this.#previousMs);
    const found = first
      ? latestUpTo(time, this.#referenceMs + AFTER_REFERENCE_MS)
      : nearestTo(time, this.#previousMs);
    if (!Number.isNaN(found)) this.#previousMs = found;
    return found;
  }
}

/** The time in a given year, as if it were UTC; NaN when that year has no such day. */
export function inYear({ month, day, msOfDay }: YearlessTime, year: number): number {
  if (day > daysInMonth(year, month)) return Number.NaN;
  return daysFromCivil(year, month, day) * DAY_MS + msOfDay;
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

// 29 February is up to eight years back.
function latestUpTo(time: YearlessTime, limit: number): number {
  const last = yearOf(limit);
  for (let year = last; year >= last - 8; year--) {
    const ms = inYear(time, year);
    if (ms <= limit) return ms;
  }
  return Number.NaN;
}

function nearestTo(time: YearlessTime, previous: number): number {
  const middle = yearOf(previous);
  let best = Number.NaN;
  for (let year = middle - 1; year <= middle + 1; year++) {
    const ms = inYear(time, year);
    if (Number.isNaN(ms)) continue;
    if (Number.isNaN(best) || Math.abs(ms - previous) < Math.abs(best - previous)) best = ms;
  }
  return Number.isNaN(best) ? latestUpTo(time, previous + AFTER_REFERENCE_MS) : best;
}
