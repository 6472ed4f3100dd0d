import { DAY_MS, epochMs, formatDuration, HOUR_MS, type Instant } from '@kintsugi/domain';

/** A span in one or two rough units, for reading at a glance: `2 days`, `5 h`, `12 min`. */
export function roughly(ms: number): string {
  const span = Math.abs(ms);
  if (span >= 2 * DAY_MS) return `${Math.round(span / DAY_MS)} days`;
  if (span >= 36 * HOUR_MS) return '2 days';
  if (span >= DAY_MS) return '1 day';
  if (span >= 10 * HOUR_MS) return `${Math.round(span / HOUR_MS)} h`;
  if (span < 60_000) return 'less than a minute';
  return formatDuration(Math.round(span / 60_000) * 60_000);
}

/** How long until a deadline, or how late it is, in words. */
export function timeLeft(dueAt: Instant, nowMs: number): string {
  const ms = epochMs(dueAt) - nowMs;
  return ms < 0 ? `${roughly(ms)} late` : `${roughly(ms)} left`;
}

/** When something happened, in words: `just now`, `5 min ago`, `3 days ago`. */
export function ago(at: Instant, nowMs: number): string {
  const ms = nowMs - epochMs(at);
  if (ms < 60_000) return 'just now';
  return `${roughly(ms)} ago`;
}
