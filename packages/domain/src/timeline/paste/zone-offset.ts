const HOUR_MS = 3_600_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, ms: number): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const shown = new Date(0);
  shown.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  shown.setUTCHours(part('hour'), part('minute'), part('second'));
  return shown.getTime() - Math.floor(ms / 1000) * 1000;
}

/**
 * The instants that clocks of a zone show as `ms` (counted as if it were UTC), earliest first: one
 * usually, two in the hour that is repeated when clocks go back, none in the one that is skipped.
 */
export function instantsOf(zone: string, ms: number): number[] {
  const offsets = new Set([offsetAt(zone, ms - 26 * HOUR_MS), offsetAt(zone, ms + 26 * HOUR_MS)]);
  return [...offsets]
    .map((offset) => ms - offset)
    .filter((instant) => instant + offsetAt(zone, instant) === ms)
    .toSorted((a, b) => a - b);
}
