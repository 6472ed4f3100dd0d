import { Id, Instant, KeptAnchor, ProseKey } from '@kintsugi/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '../database.ts';
import type { IncidentKey } from './incident-key.ts';

/** A comment as stored; the contract's view is made of it. */
export const CommentRecord = z.object({
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
  version: z.int(),
});
export type CommentRecord = z.infer<typeof CommentRecord>;

const withAuthor = (db: Queryable, key: IncidentKey) =>
  db
    .selectFrom('comment as c')
    .leftJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'c.workspace_id').onRef('p.id', '=', 'c.author_id'),
    )
    .selectAll('c')
    .select('p.name as author_name')
    .where('c.workspace_id', '=', key.workspaceId)
    .where('c.incident_id', '=', key.incidentId);

type CommentRow = Awaited<ReturnType<ReturnType<typeof withAuthor>['executeTakeFirstOrThrow']>>;

const toComment = (row: CommentRow): CommentRecord =>
  CommentRecord.parse({
    id: row.id,
    threadId: row.thread_id,
    proseKey: row.prose_key,
    anchor: row.anchor,
    quote: row.quote,
    body: row.body,
    mentions: row.mentions,
    authorId: row.author_id,
    authorName: row.author_name ?? 'Somebody who is no longer here',
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    resolvedBy: row.resolved_by,
    version: row.version,
  });

/** The comments of an incident, oldest first. */
export async function listComments(db: Queryable, key: IncidentKey): Promise<CommentRecord[]> {
  const rows = await withAuthor(db, key).orderBy('c.created_at').orderBy('c.id').execute();
  return rows.map(toComment);
}

export async function findComment(
  db: Queryable,
  key: IncidentKey,
  commentId: string,
): Promise<CommentRecord | null> {
  const row = await withAuthor(db, key).where('c.id', '=', commentId).executeTakeFirst();
  return row ? toComment(row) : null;
}

/** What a new comment says. */
export type NewComment = Pick<
  CommentRecord,
  | 'id'
  | 'threadId'
  | 'proseKey'
  | 'anchor'
  | 'quote'
  | 'body'
  | 'mentions'
  | 'authorId'
  | 'createdAt'
>;

export async function insertComment(
  db: Queryable,
  key: IncidentKey,
  comment: NewComment,
): Promise<void> {
  await db
    .insertInto('comment')
    .values({
      workspace_id: key.workspaceId,
      incident_id: key.incidentId,
      id: comment.id,
      thread_id: comment.threadId,
      prose_key: comment.proseKey,
      anchor: comment.anchor === undefined ? null : JSON.stringify(comment.anchor),
      quote: comment.quote,
      body: comment.body,
      mentions: [...comment.mentions],
      author_id: comment.authorId,
      created_at: comment.createdAt,
      resolved_by: null,
    })
    .execute();
}

/** Writes a comment if it still has the version its writer saw; false when it has not. */
export async function updateComment(
  db: Queryable,
  key: IncidentKey,
  comment: CommentRecord,
): Promise<boolean> {
  const result = await db
    .updateTable('comment')
    .set({
      body: comment.body,
      mentions: comment.mentions,
      edited_at: comment.editedAt,
      resolved_at: comment.resolvedAt,
      resolved_by: comment.resolvedBy,
      version: sql`version + 1`,
    })
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .where('id', '=', comment.id)
    .where('version', '=', comment.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Removes a comment if it still has the version its remover saw. */
export async function deleteComment(
  db: Queryable,
  key: IncidentKey,
  comment: Pick<CommentRecord, 'id' | 'version'>,
): Promise<boolean> {
  const result = await db
    .deleteFrom('comment')
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .where('id', '=', comment.id)
    .where('version', '=', comment.version)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The findings that somebody keeps as they are, with the comments that say why. */
export async function listKeptFindings(
  db: Queryable,
  key: IncidentKey,
): Promise<{ readonly anchor: KeptAnchor; readonly reason: string }[]> {
  const rows = await db
    .selectFrom('comment')
    .select(['anchor', 'body'])
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .where(sql<boolean>`anchor ->> 'kind' = 'kept'`)
    .orderBy('created_at')
    .execute();
  // Anchors come from browsers: one of another shape keeps nothing.
  return rows.flatMap(({ anchor, body }) => {
    const kept = KeptAnchor.safeParse(anchor);
    return kept.success ? { anchor: kept.data, reason: body } : [];
  });
}
