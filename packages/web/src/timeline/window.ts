/** The part of time that a picture shows, in milliseconds since 1970. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Closest zoom: ten seconds across the picture. */
const NEAREST_MS = 10_000;

/** Zooms around the middle; never closer than ten seconds, never wider than the whole. */
export function zoom(window: TimeWindow, whole: TimeWindow, factor: number): TimeWindow {
  const middle = (window.from + window.to) / 2;
  const span = Math.min(
    whole.to - whole.from,
    Math.max(NEAREST_MS, (window.to - window.from) * factor),
  );
  return within({ from: middle - span / 2, to: middle + span / 2 }, whole);
}

/** Moves by a share of what is shown, up to the ends of the whole. */
export function pan(window: TimeWindow, whole: TimeWindow, share: number): TimeWindow {
  const shift = (window.to - window.from) * share;
  return within({ from: window.from + shift, to: window.to + shift }, whole);
}

function within(window: TimeWindow, whole: TimeWindow): TimeWindow {
  const span = Math.min(window.to - window.from, whole.to - whole.from);
  const from = Math.max(whole.from, Math.min(window.from, whole.to - span));
  return { from, to: from + span };
}

/** A window around all of these instants, with a little air at both ends. */
export function windowAround(instants: readonly number[]): TimeWindow | null {
  if (instants.length === 0) return null;
  const from = Math.min(...instants);
  const to = Math.max(...instants);
  const air = Math.max(60_000, (to - from) * 0.04);
  return { from: Math.floor(from - air), to: Math.ceil(to + air) };
}
