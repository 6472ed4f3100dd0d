import { Id, Instant, PostMortemDocument, prose, Severity } from '@kintsugi/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { IncidentParams } from '../shared/params.ts';

export const LibraryItem = z
  .object({
    incidentId: Id,
    number: z.int(),
    title: z.string(),
    severity: Severity.nullable(),
    services: z.array(z.string()),
    tags: z.array(z.string()),
    publishedAt: Instant,
    revision: z.int(),
    summary: z.string(),
    excerpt: z
      .string()
      .nullable()
      .meta({ description: 'For a search: the words around the hit; hits stand between ⟦ and ⟧.' }),
  })
  .meta({ id: 'LibraryItem' });
export type LibraryItem = z.infer<typeof LibraryItem>;

export const learningEndpoints = {
  searchLibrary: endpoint({
    method: 'GET',
    path: '/library',
    tag: 'learning',
    permission: 'read',
    summary: 'Published post-mortems, newest or best match first',
    query: PageQuery.extend({
      q: prose(200).optional(),
      severity: Severity.optional(),
      service: prose(80).optional(),
      tag: prose(80).optional(),
    }),
    response: pageOf(LibraryItem),
  }),
  getPublished: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/published',
    tag: 'learning',
    permission: 'read',
    summary: 'A published post-mortem',
    params: IncidentParams,
    query: z.object({ revision: z.coerce.number().int().min(1).optional() }),
    response: z.object({
      incidentId: Id,
      number: z.int(),
      revision: z.int(),
      latest: z.int(),
      publishedAt: Instant,
      publishedBy: z.string(),
      document: PostMortemDocument,
    }),
  }),
} as const;
