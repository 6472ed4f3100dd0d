import { EARLIEST_MS, isZeroTime, LATEST_MS } from './parsed-time.ts';

/** Why an instant cannot be one of an event; null when it can. */
export function refuseInstant(ms: number): string | null {
  if (Number.isNaN(ms)) return 'its time is not one that can be read';
  if (ms >= EARLIEST_MS && ms <= LATEST_MS) return null;
  return isZeroTime(ms)
    ? 'its time is of the year 1 or before, which means that no time was set'
    : 'its time lies after the year 9999';
}
