import type { TimePrecision } from '@kintsugi/domain';

/** How exact a time is, as a small number: the index in this list. */
const PRECISIONS = [
  'day',
  'minute',
  'second',
  'millisecond',
  'microsecond',
  'nanosecond',
] as const satisfies readonly TimePrecision[];

export const PRECISION_DAY = 0;
export const PRECISION_MINUTE = 1;
const PRECISION_SECOND = 2;

/** Milliseconds of 0002-01-01 and of the end of 9999: what lies outside is no time of an event. */
export const EARLIEST_MS = -62_104_060_800_000;
export const LATEST_MS = 253_402_300_799_999;

/**
 * What a time parser found. One object is reused for every line, so that reading millions of
 * lines makes no garbage.
 */
export class ParsedTime {
  /** The wall-clock time as milliseconds since 1970, as if it were UTC. */
  localMs = 0;
  /** Minutes east of UTC as the record states them; NaN when it states none. */
  offsetMinutes = Number.NaN;
  /** True for counts since 1970 UTC, which need no zone. */
  epoch = false;
  /** Index in {@link PRECISIONS}. */
  precision = PRECISION_SECOND;
  /** Offset of the byte after the time. */
  end = 0;

  /** The precision's name. */
  get precisionName(): TimePrecision {
    return PRECISIONS[this.precision] ?? 'second';
  }
}

/** The precision that a number of fraction digits of a second stands for. */
export function precisionOfDigits(digits: number): number {
  if (digits <= 0) return PRECISION_SECOND;
  return digits <= 3 ? 3 : digits <= 6 ? 4 : 5;
}

/** True for Go's, .NET's and Grafana's zero time (year 1 and before): it means "no time". */
export const isZeroTime = (ms: number): boolean => ms < EARLIEST_MS;

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar (H. Hinnant's algorithm). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month (1 to 12) has; 0 for a month there is not. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}
