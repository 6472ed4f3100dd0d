import {
  CauseCategory,
  CauseKind,
  CauseNode,
  CauseText,
  Id,
  Instant,
  PostMortemDocument,
  ProseKey,
  ProseTexts,
  prose,
  SectionKey,
  Version,
} from '@kintsugi/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { IncidentParams, VersionQuery } from '../shared/params.ts';

export const LintFinding = z
  .object({
    rule: z.string(),
    level: z.enum(['error', 'warn', 'info']),
    message: z.string(),
    why: z.string(),
    question: z.string(),
    place: z.object({
      kind: z.enum(['prose', 'timeline', 'cause', 'action', 'document']),
      key: z.string().nullable().meta({ description: 'Prose key, or the id of the row.' }),
      section: SectionKey.nullable(),
    }),
    excerpt: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    fixes: z.array(
      z.object({ title: z.string(), replacement: z.string(), start: z.int(), end: z.int() }),
    ),
    keptReason: z
      .string()
      .nullable()
      .meta({ description: 'Why somebody keeps it as it is; null while nobody has said so.' }),
  })
  .meta({ id: 'LintFinding' });
export type LintFinding = z.infer<typeof LintFinding>;

export const PostMortemView = z
  .object({
    prose: ProseTexts,
    proseVersion: z.int(),
    causes: z.array(CauseNode),
    emptySections: z.array(SectionKey),
    categories: z
      .array(z.string())
      .meta({ description: 'The default taxonomy and what this workspace has added.' }),
    publishedRevision: z.int().nullable(),
    changedSincePublished: z.boolean(),
  })
  .meta({ id: 'PostMortem' });
export type PostMortemView = z.infer<typeof PostMortemView>;

export const Comment = z
  .object({
    id: Id,
    threadId: Id,
    proseKey: ProseKey.nullable(),
    anchor: z.unknown(),
    quote: z.string().nullable(),
    body: z.string(),
    mentions: z.array(Id),
    authorId: Id,
    authorName: z.string(),
    createdAt: Instant,
    editedAt: Instant.nullable(),
    resolvedAt: Instant.nullable(),
    resolvedBy: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof Comment>;

export const RevisionSummary = z
  .object({
    id: Id,
    kind: z.enum(['checkpoint', 'published']),
    number: z.int().nullable(),
    author: z.string(),
    note: z.string().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'RevisionSummary' });
export type RevisionSummary = z.infer<typeof RevisionSummary>;

const NodeParams = IncidentParams.extend({ nodeId: Id });
const CommentParams = IncidentParams.extend({ commentId: Id });
const RevisionParams = IncidentParams.extend({ revisionId: Id });
const CommentBody = prose(10_000).refine((text) => text.trim() !== '', {
  error: 'Write something here.',
});

export const DiffPart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type DiffPart = z.infer<typeof DiffPart>;

export const postmortemEndpoints = {
  getPostMortem: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/postmortem',
    tag: 'postmortem',
    permission: 'read',
    summary: 'The post-mortem as it stands',
    params: IncidentParams,
    response: PostMortemView,
  }),
  getDocument: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/document',
    tag: 'postmortem',
    permission: 'read',
    summary: 'The post-mortem as one document',
    params: IncidentParams,
    response: PostMortemDocument,
  }),
  getMarkdown: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/markdown',
    tag: 'postmortem',
    permission: 'read',
    summary: 'The post-mortem as Markdown',
    produces: 'text/markdown',
    params: IncidentParams,
    query: z.object({ revision: z.coerce.number().int().min(1).optional() }),
  }),
  writeProse: endpoint({
    method: 'PUT',
    path: '/incidents/{incidentId}/prose/{proseKey}',
    tag: 'postmortem',
    permission: 'write',
    summary: 'Replace one field of prose by Markdown',
    description:
      'Merged into the shared document that people may be writing in; version is proseVersion.',
    params: IncidentParams.extend({ proseKey: ProseKey }),
    body: z.object({ markdown: prose(200_000), version: z.int().min(0) }),
    response: z.object({ proseVersion: z.int() }),
  }),
  getFindings: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/findings',
    tag: 'postmortem',
    permission: 'read',
    summary: 'What reads as blame, and what is missing',
    params: IncidentParams,
    response: z.object({ items: z.array(LintFinding) }),
  }),
  importMarkdown: endpoint({
    method: 'POST',
    path: '/import',
    maxBodyBytes: 16 * 1024 * 1024,
    tag: 'postmortem',
    permission: 'write',
    status: 201,
    idempotent: true,
    summary: 'Import a Markdown post-mortem as a new incident',
    description:
      'Reads Kintsugi’s own form without loss and other teams’ templates as well as it can; notes say what went where. Owners nobody knows are kept as written.',
    body: z.object({ markdown: prose(5_000_000), dryRun: z.boolean().default(false) }),
    response: z.object({
      incidentId: Id.nullable(),
      document: PostMortemDocument,
      notes: z.array(z.string()),
    }),
  }),
  addCause: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/causes',
    tag: 'postmortem',
    permission: 'write',
    status: 201,
    idempotent: true,
    summary: 'Add a node to the why tree',
    params: IncidentParams,
    body: z.object({
      parentId: Id.nullable(),
      kind: CauseKind,
      category: CauseCategory.nullish(),
      text: CauseText,
      position: z.int().min(0).optional(),
    }),
    response: CauseNode,
  }),
  updateCause: endpoint({
    method: 'PATCH',
    path: '/incidents/{incidentId}/causes/{nodeId}',
    tag: 'postmortem',
    permission: 'write',
    summary: 'Change or move a node',
    params: NodeParams,
    body: z.object({
      version: Version,
      parentId: Id.nullish(),
      kind: CauseKind.optional(),
      category: CauseCategory.nullish(),
      text: CauseText.optional(),
      position: z.int().min(0).optional(),
    }),
    response: CauseNode,
  }),
  removeCause: endpoint({
    method: 'DELETE',
    path: '/incidents/{incidentId}/causes/{nodeId}',
    tag: 'postmortem',
    permission: 'write',
    status: 204,
    summary: 'Remove a node; its answers move up',
    params: NodeParams,
    query: VersionQuery,
  }),
  listComments: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/comments',
    tag: 'postmortem',
    permission: 'read',
    summary: 'Comments',
    params: IncidentParams,
    response: z.object({ items: z.array(Comment) }),
  }),
  addComment: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/comments',
    tag: 'postmortem',
    permission: 'write',
    status: 201,
    idempotent: true,
    summary: 'Comment, or answer a comment',
    description: '@handles of people who may see the incident become mentions.',
    params: IncidentParams,
    body: z.object({
      threadId: Id.nullish(),
      proseKey: ProseKey.nullish(),
      anchor: z.unknown().optional(),
      quote: prose(1000).nullish(),
      body: CommentBody,
    }),
    response: Comment,
  }),
  updateComment: endpoint({
    method: 'PATCH',
    path: '/incidents/{incidentId}/comments/{commentId}',
    tag: 'postmortem',
    permission: 'write',
    summary: 'Edit your comment, or resolve a thread',
    params: CommentParams,
    body: z.object({
      version: Version,
      body: CommentBody.optional(),
      resolved: z.boolean().optional(),
    }),
    response: Comment,
  }),
  removeComment: endpoint({
    method: 'DELETE',
    path: '/incidents/{incidentId}/comments/{commentId}',
    tag: 'postmortem',
    permission: 'write',
    status: 204,
    summary: 'Delete your comment',
    params: CommentParams,
    query: VersionQuery,
  }),
  listRevisions: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/revisions',
    tag: 'postmortem',
    permission: 'read',
    summary: 'History',
    params: IncidentParams,
    query: PageQuery,
    response: pageOf(RevisionSummary),
  }),
  createCheckpoint: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/revisions',
    tag: 'postmortem',
    permission: 'write',
    status: 201,
    summary: 'Keep the post-mortem as it stands now',
    params: IncidentParams,
    body: z.object({ note: prose(500).trim().nullish() }),
    response: RevisionSummary,
  }),
  getRevision: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/revisions/{revisionId}',
    tag: 'postmortem',
    permission: 'read',
    summary: 'One revision',
    params: RevisionParams,
    response: RevisionSummary.extend({ document: PostMortemDocument, markdown: z.string() }),
  }),
  diffRevision: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/revisions/{revisionId}/diff',
    tag: 'postmortem',
    permission: 'read',
    summary: 'What changed between two revisions, section by section',
    params: RevisionParams,
    query: z.object({
      against: z.union([Id, z.literal('now'), z.literal('previous')]).default('previous'),
    }),
    response: z.object({
      from: RevisionSummary.nullable(),
      to: RevisionSummary.nullable(),
      sections: z.array(z.object({ title: z.string(), parts: z.array(DiffPart) })),
    }),
  }),
} as const;
