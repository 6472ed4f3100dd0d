import type { Instant } from '@kintsugi/domain';
import { localFromInstant } from './local-time.ts';

const zoneName = (at: Instant, timeZone: string): string =>
  timeZone === 'UTC'
    ? 'UTC'
    : (new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
        .formatToParts(new Date(at))
        .find((part) => part.type === 'timeZoneName')?.value ?? timeZone);

/** What to leave out of a time: its day, its zone. */
export interface InstantLook {
  readonly day?: boolean;
  readonly zone?: boolean;
}

/** An instant as read in a zone: `2026-03-10 13:02 UTC` (seconds only when there are any). */
export function formatInstant(at: Instant, timeZone: string, look: InstantLook = {}): string {
  const local = localFromInstant(at, timeZone);
  const clock = local.endsWith(':00') ? local.slice(11, 16) : local.slice(11, 19);
  const parts = [
    look.day === false ? '' : local.slice(0, 10),
    clock,
    look.zone === false ? '' : zoneName(at, timeZone),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A calendar day in words: `Tue 10 Mar 2026`. */
export const formatDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
