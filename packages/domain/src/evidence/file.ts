import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/instant.ts';
import { ZoneDecision } from './event.ts';

/** Where an evidence file is on its way from a person's disk to readable events. */
export const EVIDENCE_STATES = [
  'receiving',
  'waiting',
  'reading',
  'ready',
  'failed',
  'cancelled',
] as const;
export const EvidenceState = z.enum(EVIDENCE_STATES);
export type EvidenceState = z.infer<typeof EvidenceState>;

/** A line that could not be read as an event: counted and shown, never lost silently. */
export const UnreadableLine = z.object({
  line: z.int().min(1),
  byteStart: z.int().min(0),
  byteEnd: z.int().min(0),
  reason: z.string(),
  excerpt: z.string().meta({ description: 'The first 200 characters.' }),
});
export type UnreadableLine = z.infer<typeof UnreadableLine>;

/** An imported file (or one file inside an archive). */
export const EvidenceFile = z.object({
  id: Id,
  incidentId: Id,
  name: z.string(),
  state: EvidenceState,
  format: z.string().nullable(),
  formatTitle: z.string().nullable(),
  bytes: z.int().min(0).meta({ description: 'Size of the file, uncompressed.' }),
  bytesRead: z.int().min(0),
  sha256: z.string().nullable(),
  events: z.int().min(0),
  unreadable: z.int().min(0),
  firstAt: Instant.nullable(),
  lastAt: Instant.nullable(),
  zone: ZoneDecision.nullable(),
  message: z
    .string()
    .nullable()
    .meta({ description: 'What went wrong or is worth knowing, and what to do.' }),
  addedAt: Instant,
  addedBy: z.string(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;
