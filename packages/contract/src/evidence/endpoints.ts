import {
  EvidenceEvent,
  EvidenceFile,
  Id,
  Instant,
  Level,
  TimeZone,
  UnreadableLine,
} from '@kintsugi/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { FileParams, IncidentParams } from '../shared/params.ts';

const EventFilter = z.object({
  from: Instant.optional(),
  to: Instant.optional(),
  fileId: Id.optional(),
  level: Level.optional().meta({ description: 'This level and above.' }),
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Words the raw record must hold, without regard to case.' }),
});

export const RawLine = z.object({
  line: z.int(),
  text: z.string(),
  cited: z.boolean(),
  truncated: z.boolean(),
});
export type RawLine = z.infer<typeof RawLine>;

export const evidenceEndpoints = {
  addEvidence: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/evidence',
    tag: 'evidence',
    permission: 'write',
    status: 202,
    consumes: 'stream',
    summary: 'Import an evidence file',
    description:
      'The request body is the file itself, streamed (application/octet-stream). The answer comes when it is safely stored; reading goes on in the background. The same bytes twice answer with the file that is there. An archive becomes one file an entry.',
    params: IncidentParams,
    query: z.object({
      name: z.string().min(1).max(255),
      zone: TimeZone.optional(),
      format: z.string().max(40).optional(),
    }),
    response: z.object({ files: z.array(EvidenceFile), duplicate: z.boolean() }),
  }),
  listEvidence: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/evidence',
    tag: 'evidence',
    permission: 'read',
    summary: 'Evidence files and how far they are',
    params: IncidentParams,
    response: z.object({ items: z.array(EvidenceFile) }),
  }),
  getEvidence: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/evidence/{fileId}',
    tag: 'evidence',
    permission: 'read',
    summary: 'One evidence file',
    params: FileParams,
    response: EvidenceFile,
  }),
  rereadEvidence: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/evidence/{fileId}/reread',
    tag: 'evidence',
    permission: 'write',
    status: 202,
    summary: 'Read a file again with another format or zone',
    params: FileParams,
    body: z.object({ zone: TimeZone.nullish(), format: z.string().max(40).nullish() }),
    response: EvidenceFile,
  }),
  removeEvidence: endpoint({
    method: 'DELETE',
    path: '/incidents/{incidentId}/evidence/{fileId}',
    tag: 'evidence',
    permission: 'write',
    status: 204,
    summary: 'Cancel an import, or remove a file',
    params: FileParams,
  }),
  downloadEvidence: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/evidence/{fileId}/raw',
    tag: 'evidence',
    permission: 'read',
    summary: 'Download the file',
    produces: 'application/octet-stream',
    params: FileParams,
  }),
  readLines: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/evidence/{fileId}/lines',
    tag: 'evidence',
    permission: 'read',
    summary: 'Open a citation at its line, with context',
    params: FileParams,
    query: z.object({
      line: z.coerce.number().int().min(1),
      byte: z.coerce.number().int().min(0).optional().meta({
        description:
          'Where the cited record begins, as its citation says: finds it in a very long line.',
      }),
      context: z.coerce.number().int().min(0).max(100).default(5),
    }),
    response: z.object({ file: z.string(), sha256: z.string(), lines: z.array(RawLine) }),
  }),
  listProblems: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/evidence/{fileId}/problems',
    tag: 'evidence',
    permission: 'read',
    summary: 'Lines that could not be read',
    params: FileParams,
    query: PageQuery,
    response: pageOf(UnreadableLine),
  }),
  listEvents: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/events',
    tag: 'evidence',
    permission: 'read',
    summary: 'Events of all evidence, by time',
    params: IncidentParams,
    query: PageQuery.extend(EventFilter.shape),
    response: pageOf(EvidenceEvent),
  }),
  eventDensity: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/events/density',
    tag: 'evidence',
    permission: 'read',
    summary: 'How many events when, a row a file',
    params: IncidentParams,
    query: z.object({
      buckets: z.coerce.number().int().min(1).max(500).default(120),
      from: Instant.optional(),
      to: Instant.optional(),
    }),
    response: z.object({
      from: Instant.nullable(),
      to: Instant.nullable(),
      bucketMs: z.number(),
      files: z.array(
        z.object({
          fileId: Id,
          name: z.string(),
          counts: z.array(z.int()),
          notable: z.array(z.int()).meta({ description: 'Of these, warnings and worse.' }),
        }),
      ),
    }),
  }),
  listFormats: endpoint({
    method: 'GET',
    path: '/formats',
    tag: 'evidence',
    permission: 'read',
    summary: 'Formats that can be read',
    response: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          kind: z.string(),
          about: z.string(),
          zones: z.string(),
        }),
      ),
    }),
  }),
} as const;
