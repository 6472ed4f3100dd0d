import { z } from 'zod';
import { isTimeZone } from './time-zone.ts';

export { isTimeZone } from './time-zone.ts';

/**
 * An instant in UTC as ISO 8601 text ending in `Z`, e.g. `2026-03-10T13:02:00Z`.
 *
 * The record holds UTC only; zones exist for reading (see the invariants in the architecture page).
 */
export const Instant = z.iso
  .datetime({
    error: 'Give the time in UTC, as 2026-03-10T13:02:00Z.',
  })
  .meta({ description: 'An instant in UTC, ISO 8601, ending in Z.' });
export type Instant = z.infer<typeof Instant>;

/** A calendar day without a time, `YYYY-MM-DD`. */
export const CalendarDate = z.iso
  .date({ error: 'Give the date as 2026-03-10.' })
  .meta({ description: 'A calendar date, YYYY-MM-DD.' });
export type CalendarDate = z.infer<typeof CalendarDate>;

/** Milliseconds since 1970-01-01T00:00:00Z of an instant. */
export const epochMs = (instant: Instant): number => Date.parse(instant);

/** The instant at a number of milliseconds since 1970-01-01T00:00:00Z. */
export const instantAt = (ms: number): Instant => new Date(ms).toISOString();

/** The instant `ms` milliseconds after `instant`. */
export const after = (instant: Instant, ms: number): Instant => instantAt(epochMs(instant) + ms);

/** The span from `start` to `end` in whole minutes, rounded down; negative when `end` is earlier. */
export const minutesBetween = (start: Instant, end: Instant): number =>
  Math.floor((epochMs(end) - epochMs(start)) / 60_000);

/** An IANA time zone such as `Europe/Zurich`. */
export const TimeZone = z
  .string()
  .min(1)
  .max(64)
  .refine(isTimeZone, { error: 'Not a time zone we know. Use an IANA name such as Europe/Zurich.' })
  .meta({ description: 'IANA time zone name, such as Europe/Zurich.' });
export type TimeZone = z.infer<typeof TimeZone>;
