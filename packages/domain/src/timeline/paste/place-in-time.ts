import type { DateMemory } from './date-memory.ts';
import { localMs } from './local-time.ts';
import type { ReadTime } from './read-time.ts';
import type { WrittenZone } from './read-zone.ts';
import { instantsOf } from './zone-offset.ts';

/** The instant of a row and the zone used for it, or why there is none. */
export type Placed =
  | { readonly ms: number; readonly zone: string; readonly problem: null }
  | { readonly problem: string };

/** Zones for times that state none. */
export interface Zones {
  /** Of the table's heading. */
  readonly heading: WrittenZone | null;
  /** Chosen for the block; an IANA name. */
  readonly chosen: string | null;
}

/** Finds the instant that a written time means, saying by which zone. */
export function placeInTime(
  { date, timeMs, zone }: ReadTime,
  { memory, zones }: { readonly memory: DateMemory; readonly zones: Zones },
): Placed {
  if (timeMs === null) return { problem: 'A date stands here, but no time. Write it as 14:05.' };
  if (Number.isNaN(timeMs)) {
    return { problem: 'There is no such time of day. Write it as 14:05, or as 2:05 pm.' };
  }
  const day = memory.dateFor(date, timeMs);
  if (typeof day === 'string') return { problem: day };
  const local = localMs({ ...day, timeMs });
  if (local === null) return { problem: OUTSIDE };
  const { written, why } = decide(zone, zones);
  return toInstant(local, written, why);
}

function decide(zone: WrittenZone | null, { heading, chosen }: Zones) {
  if (zone !== null) return { written: zone, why: '' };
  if (heading !== null) return { written: heading, why: ' (the table’s heading)' };
  if (chosen !== null) {
    return { written: { kind: 'zone', label: chosen, zone: chosen } as const, why: ' (chosen)' };
  }
  const utc = { kind: 'offset', label: 'UTC', offsetMs: 0 } as const;
  return { written: utc, why: ' (assumed: no zone is stated or chosen)' };
}

function toInstant(local: number, zone: WrittenZone, why: string): Placed {
  if (zone.kind === 'unclear') {
    return { problem: `${zone.label} is the name of several zones. Write the offset, as +05:30.` };
  }
  if (zone.kind === 'offset') return inRange(local - zone.offsetMs, `${zone.label}${why}`);
  const [first, second] = instantsOf(zone.zone, local);
  if (first === undefined) {
    return {
      problem: `Clocks in ${zone.label} were put forward over this time, so it does not exist there. Write the time in UTC.`,
    };
  }
  const twice =
    second === undefined ? '' : '; clocks showed it twice that night, the first is taken';
  return inRange(first, `${zone.label}${why}${twice}`);
}

/** The years a timeline may have; anything else is a slip of the pen. */
const FIRST = Date.parse('1900-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const OUTSIDE = 'The date lies outside of the years 1900 to 9999. Correct the year.';

const inRange = (ms: number, zone: string): Placed =>
  ms >= FIRST && ms <= LAST ? { ms, zone, problem: null } : { problem: OUTSIDE };
