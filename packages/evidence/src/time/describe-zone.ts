import type { ZoneDecision } from '@kintsugi/domain';
import type { ParsedTime } from './parsed-time.ts';
import type { ZoneClock } from './zone-clock.ts';

/** An offset as people write it: `UTC`, `+01:00`, `-03:30`. */
function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Says which zone a time was read in, who decided it and why. */
export function describeZone(time: ParsedTime, clock: ZoneClock): ZoneDecision {
  if (time.epoch) {
    return { zone: 'UTC', decidedBy: 'format', why: 'A count since 1970-01-01 is in UTC.' };
  }
  if (!Number.isNaN(time.offsetMinutes)) {
    const zone = formatOffset(time.offsetMinutes);
    return { zone, decidedBy: 'record', why: 'The offset stands in the record.' };
  }
  if (clock.chosen === null) {
    return {
      zone: 'UTC',
      decidedBy: 'default',
      why: 'The record states no zone and none was chosen for this file, so UTC was assumed.',
    };
  }
  return { zone: clock.chosen, decidedBy: 'user', why: userWhy(time.localMs, clock) };
}

function userWhy(localMs: number, clock: ZoneClock): string {
  const chosen = 'The record states no zone; this one was chosen for the file.';
  const occurs = clock.occurrencesOf(localMs);
  if (occurs === 'twice') {
    return `${chosen} This time happened twice as the clocks went back; the first is taken.`;
  }
  if (occurs === 'never') {
    return `${chosen} This time was skipped as the clocks went forward; it is moved forward by the gap.`;
  }
  return chosen;
}
