import { z } from 'zod';
import { INCIDENT_TIME_NAMES, type IncidentTimes } from '../incident/incident.ts';
import { formatDuration } from '../shared/duration.ts';
import { epochMs, Instant } from '../shared/instant.ts';
import { byTime, KEY_MOMENT_TIME, KEY_MOMENTS, type TimelineEntry } from './entry.ts';

/** Something about a timeline worth a look: a gap, an impossible order, a missing key moment. */
export const TimelineFinding = z.object({
  kind: z.enum(['gap', 'outside', 'missing-moment', 'moment-differs']),
  message: z.string(),
  from: Instant.nullable(),
  to: Instant.nullable(),
  entryIds: z.array(z.string()),
});
export type TimelineFinding = z.infer<typeof TimelineFinding>;

/** A silence longer than this share of the incident is shown as a gap. */
const GAP_SHARE = 0.25;
/** Shorter silences than this are never a gap. */
const GAP_MIN_MS = 10 * 60_000;

type Entry = Pick<TimelineEntry, 'id' | 'at' | 'keyMoment'>;

/**
 * What a reader would ask about a timeline: long silences between two entries while the incident was
 * going on, entries far outside of it, and key transitions (started, detected, mitigated, resolved)
 * that no entry marks or that differ from the incident's own times.
 */
export function timelineFindings(
  entries: readonly Entry[],
  times: IncidentTimes,
): TimelineFinding[] {
  const ordered = byTime(entries);
  return [...missingMoments(ordered, times), ...gaps(ordered, times), ...outside(ordered, times)];
}

function missingMoments(entries: readonly Entry[], times: IncidentTimes): TimelineFinding[] {
  return KEY_MOMENTS.flatMap((moment): TimelineFinding[] => {
    const field = KEY_MOMENT_TIME[moment];
    const at = times[field];
    const marked = entries.filter((entry) => entry.keyMoment === moment);
    const name = INCIDENT_TIME_NAMES[field].toLowerCase();
    if (marked.length === 0) {
      const message =
        at === null
          ? `When was it ${name}? Neither the incident nor the timeline says.`
          : `No entry marks the moment it was ${name}.`;
      return [{ kind: 'missing-moment', message, from: at, to: null, entryIds: [] }];
    }
    const differing = marked.filter((entry) => at !== null && epochMs(entry.at) !== epochMs(at));
    return differing.map((entry) => ({
      kind: 'moment-differs',
      message: `This entry marks the moment it was ${name}, but the incident says another time.`,
      from: entry.at,
      to: at,
      entryIds: [entry.id],
    }));
  });
}

function gaps(entries: readonly Entry[], times: IncidentTimes): TimelineFinding[] {
  const start = times.startedAt === null ? null : epochMs(times.startedAt);
  const end = times.resolvedAt === null ? null : epochMs(times.resolvedAt);
  const limit =
    start === null || end === null ? 30 * 60_000 : Math.max(GAP_MIN_MS, (end - start) * GAP_SHARE);
  return entries.slice(1).flatMap((entry, index): TimelineFinding[] => {
    const previous = entries[index];
    if (!previous) return [];
    const from = Math.max(epochMs(previous.at), start ?? Number.NEGATIVE_INFINITY);
    const to = Math.min(epochMs(entry.at), end ?? Number.POSITIVE_INFINITY);
    if (to - from <= limit) return [];
    return [
      {
        kind: 'gap',
        message: `Nothing is recorded for ${formatDuration(to - from)}. What did people know then, and what were they doing?`,
        from: previous.at,
        to: entry.at,
        entryIds: [previous.id, entry.id],
      },
    ];
  });
}

/** Entries more than a week before the start or after the end are more often a wrong date than a fact. */
const OUTSIDE_MS = 7 * 86_400_000;

function outside(entries: readonly Entry[], times: IncidentTimes): TimelineFinding[] {
  const { startedAt } = times;
  const end = times.resolvedAt ?? startedAt;
  if (startedAt === null || end === null) return [];
  return entries
    .filter(
      (entry) =>
        epochMs(entry.at) < epochMs(startedAt) - OUTSIDE_MS ||
        epochMs(entry.at) > epochMs(end) + OUTSIDE_MS,
    )
    .map((entry) => ({
      kind: 'outside',
      message: 'This is more than a week away from the incident. Is the date right?',
      from: entry.at,
      to: null,
      entryIds: [entry.id],
    }));
}
