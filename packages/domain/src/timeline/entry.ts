import { z } from 'zod';
import { Citation } from '../evidence/event.ts';
import type { IncidentTimes } from '../incident/incident.ts';
import { Id, Version } from '../shared/id.ts';
import { Instant } from '../shared/instant.ts';
import { line, prose } from '../shared/text.ts';

/** Which of the incident's key transitions an entry marks. */
export const KEY_MOMENTS = ['started', 'detected', 'mitigated', 'resolved'] as const;
export const KeyMoment = z.enum(KEY_MOMENTS);
export type KeyMoment = z.infer<typeof KeyMoment>;

/** The incident time that a key moment sets. */
export const KEY_MOMENT_TIME = {
  started: 'startedAt',
  detected: 'detectedAt',
  mitigated: 'mitigatedAt',
  resolved: 'resolvedAt',
} as const satisfies Record<KeyMoment, keyof IncidentTimes>;

/**
 * A citation held by a timeline entry, with the words it quotes. An entry that came with an imported
 * document cites a file that is not here: then `fileId` is null and range and quote are empty.
 */
export const EntryCitation = Citation.extend({
  fileId: Id.nullable().meta({ description: 'Null while the cited file is not here.' }),
  quote: z.string().max(4000).meta({ description: 'The cited record as it stands in the file.' }),
});
export type EntryCitation = z.infer<typeof EntryCitation>;

export const TimelineText = prose(2000).refine((text) => text.trim() !== '', {
  error: 'Say what happened.',
});

/** One row of the timeline. Rows are ordered by time only. */
export const TimelineEntry = z.object({
  id: Id,
  at: Instant,
  text: TimelineText,
  actor: line(120)
    .nullable()
    .meta({ description: 'Actor or system, as the specification’s third column.' }),
  keyMoment: KeyMoment.nullable(),
  citation: EntryCitation.nullable(),
  original: z
    .object({ at: Instant, text: z.string() })
    .nullable()
    .meta({ description: 'Time and text as first recorded, once either has been edited.' }),
  createdBy: z.string(),
  version: Version,
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Rows by time; rows of the same instant keep the order in which they were made. */
export const byTime = <E extends { readonly at: Instant; readonly id: string }>(
  entries: readonly E[],
): E[] =>
  entries.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
