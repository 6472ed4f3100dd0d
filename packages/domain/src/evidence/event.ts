import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/instant.ts';

/** What kind of record an event came from. */
export const EVENT_KINDS = ['log', 'chat', 'alert', 'change', 'record'] as const;
export const EventKind = z.enum(EVENT_KINDS);
export type EventKind = z.infer<typeof EventKind>;

/** Severity of a log line, least first. */
export const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** How exact the original time stamp was. */
export const TimePrecision = z.enum([
  'day',
  'minute',
  'second',
  'millisecond',
  'microsecond',
  'nanosecond',
]);
export type TimePrecision = z.infer<typeof TimePrecision>;

/** Who decided the zone of a time stamp: nothing is guessed silently. */
export const ZoneDecision = z.object({
  zone: z
    .string()
    .meta({ description: 'The zone or offset used, such as UTC, +02:00, Europe/Zurich.' }),
  decidedBy: z.enum(['record', 'format', 'user', 'default']).meta({
    description:
      'record: the offset stands in the record; format: the format always means it; user: chosen at import; default: none of these, UTC assumed and said so.',
  }),
  why: z.string(),
});
export type ZoneDecision = z.infer<typeof ZoneDecision>;

/** Where in the evidence an event stands. */
export const Citation = z.object({
  fileId: Id,
  file: z.string().meta({
    description: 'Name of the evidence file; `archive.zip!inner/path` inside an archive.',
  }),
  line: z.int().min(1).meta({ description: '1-based line in the uncompressed file.' }),
  byteStart: z.int().min(0),
  byteEnd: z.int().min(0),
  sha256: z.string().meta({ description: 'SHA-256 of the file the line stands in, hex.' }),
});
export type Citation = z.infer<typeof Citation>;

/** One event read from evidence, as shown to people. */
export const EvidenceEvent = z.object({
  id: z.string().meta({ description: '`<fileId>:<ordinal>`, stable for a file.' }),
  at: Instant,
  atOriginal: z.string().meta({ description: 'The time as it stands in the record.' }),
  precision: TimePrecision,
  zone: ZoneDecision,
  kind: EventKind,
  source: z
    .string()
    .meta({ description: 'Service, host, channel or repository the record came from.' }),
  actor: z
    .string()
    .nullable()
    .meta({ description: 'Person or system that acted, where the record says.' }),
  level: Level.nullable(),
  text: z.string(),
  citation: Citation,
});
export type EvidenceEvent = z.infer<typeof EvidenceEvent>;
