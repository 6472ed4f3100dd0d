import {
  CalendarDate,
  Id,
  Instant,
  KeyMoment,
  line,
  prose,
  TimelineEntry,
  TimelineFinding,
  TimelineText,
  TimeZone,
  Version,
} from '@kintsugi/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint.ts';
import { IncidentParams, VersionQuery } from '../shared/params.ts';

export const Timeline = z
  .object({ entries: z.array(TimelineEntry), findings: z.array(TimelineFinding) })
  .meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;

const EntryParams = IncidentParams.extend({ entryId: Id });

export const PastedRow = z.object({
  line: z.int(),
  source: z.string(),
  at: Instant.nullable(),
  text: z.string(),
  actor: z.string().nullable(),
  zone: z.string().nullable(),
  problem: z.string().nullable(),
});
export type PastedRow = z.infer<typeof PastedRow>;

export const timelineEndpoints = {
  getTimeline: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/timeline',
    tag: 'timeline',
    permission: 'read',
    summary: 'The timeline, with what a reader would ask about it',
    params: IncidentParams,
    response: Timeline,
  }),
  addEntry: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/timeline',
    tag: 'timeline',
    permission: 'write',
    status: 201,
    idempotent: true,
    summary: 'Add an entry by hand',
    params: IncidentParams,
    body: z.object({
      at: Instant,
      text: TimelineText,
      actor: line(120).nullish(),
      keyMoment: KeyMoment.nullish(),
    }),
    response: TimelineEntry,
  }),
  pickEvents: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/timeline/from-events',
    tag: 'timeline',
    permission: 'write',
    status: 201,
    summary: 'Put events of the evidence onto the timeline',
    description:
      'Each entry cites its evidence. An event that is already there is not added twice.',
    params: IncidentParams,
    body: z.object({ eventIds: z.array(z.string().max(80)).min(1).max(500) }),
    response: z.object({ added: z.array(TimelineEntry), alreadyThere: z.int() }),
  }),
  pasteEntries: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/timeline/paste',
    tag: 'timeline',
    permission: 'write',
    summary: 'Paste a block of times and texts',
    description:
      'With dryRun the rows come back as they would be read, with nothing saved. Without it, rows that cannot be read make the whole request fail, and nothing is added.',
    params: IncidentParams,
    body: z.object({
      text: prose(200_000),
      zone: TimeZone.optional(),
      date: CalendarDate.optional(),
      dryRun: z.boolean().default(false),
    }),
    response: z.object({ rows: z.array(PastedRow), added: z.array(TimelineEntry) }),
  }),
  updateEntry: endpoint({
    method: 'PATCH',
    path: '/incidents/{incidentId}/timeline/{entryId}',
    tag: 'timeline',
    permission: 'write',
    summary: 'Edit an entry; the original is kept',
    description: 'Marking a key moment sets the incident’s time.',
    params: EntryParams,
    body: z.object({
      version: Version,
      at: Instant.optional(),
      text: TimelineText.optional(),
      actor: line(120).nullish(),
      keyMoment: KeyMoment.nullish(),
    }),
    response: TimelineEntry,
  }),
  removeEntry: endpoint({
    method: 'DELETE',
    path: '/incidents/{incidentId}/timeline/{entryId}',
    tag: 'timeline',
    permission: 'write',
    status: 204,
    summary: 'Remove an entry',
    params: EntryParams,
    query: VersionQuery,
  }),
  restoreEntry: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/timeline/{entryId}/restore',
    tag: 'timeline',
    permission: 'write',
    summary: 'Put a removed entry back as it was',
    description: 'With its citation, its original and who recorded it.',
    params: EntryParams,
    response: TimelineEntry,
  }),
} as const;
