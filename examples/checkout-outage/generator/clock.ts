/** The day on which the whole example takes place; every wall clock in it is UTC. */
export const DAY = '2026-03-10';

const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
] as const;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** The instant of a wall time such as `13:02:04` or `13:02:04.120` on the day of the example. */
export const at = (time: string): number => {
  const instant = Date.parse(`${DAY}T${time}Z`);
  if (Number.isNaN(instant)) throw new Error(`not a wall time: ${time}`);
  return instant;
};

/** `2026-03-10T13:02:04Z`: whole seconds. */
export const isoSeconds = (instant: number): string =>
  new Date(instant - (instant % SECOND)).toISOString().replace('.000Z', 'Z');

/** `2026-03-10T13:02:04.120Z`. */
export const isoMillis = (instant: number): string => new Date(instant).toISOString();

/** `13:02:04`. */
export const wallTime = (instant: number): string => isoSeconds(instant).slice(11, 19);

/** `Mar 10 13:02:04`, the clock of RFC 3164: no year, no zone, the day padded with a space. */
export const bsdTime = (instant: number): string => {
  const date = new Date(instant);
  const day = String(date.getUTCDate()).padStart(2, ' ');
  return `${MONTHS[date.getUTCMonth()] ?? ''} ${day} ${wallTime(instant)}`;
};

/** A straight line between knots; flat before the first and after the last. */
export function interpolate(knots: readonly (readonly [number, number])[], x: number): number {
  let before = knots[0];
  if (before === undefined) throw new Error('interpolate needs at least one knot');
  for (const knot of knots) {
    if (x < knot[0]) {
      const span = knot[0] - before[0];
      return span <= 0 ? knot[1] : before[1] + ((x - before[0]) / span) * (knot[1] - before[1]);
    }
    before = knot;
  }
  return before[1];
}
