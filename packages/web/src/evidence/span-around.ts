import { epochMs, HOUR_MS, type IncidentTimes, instantAt } from '@kintsugi/domain';
import type { Span } from './queries.ts';

/** As far as the evidence goes. */
export const WHOLE_SPAN: Span = { from: null, to: null };

/**
 * The time that matters first: the incident with some of what led to it, so that a commit of last
 * month does not press an hour of outage into one bar. Everything while its times are not known.
 */
export function spanAround(times: IncidentTimes): Span {
  const start = times.startedAt ?? times.detectedAt;
  if (start === null) return WHOLE_SPAN;
  const from = epochMs(start);
  const end = times.resolvedAt ?? times.mitigatedAt;
  const to = end === null ? from + 2 * HOUR_MS : epochMs(end);
  const before = Math.max(HOUR_MS / 2, (to - from) / 2);
  return { from: instantAt(from - before), to: instantAt(to + before) };
}
