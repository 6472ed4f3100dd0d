import { Id, Instant, PostMortemDocument } from '@kintsugi/domain';
import { z } from 'zod';
import type { Queryable } from '../database.ts';
import type { IncidentKey } from './incident-key.ts';

/** A revision without its content. */
export const RevisionHead = z.object({
  id: Id,
  kind: z.enum(['checkpoint', 'published']),
  number: z.int().nullable(),
  author: z.string(),
  note: z.string().nullable(),
  createdAt: Instant,
});
export type RevisionHead = z.infer<typeof RevisionHead>;

/** A frozen post-mortem. */
export interface Revision extends RevisionHead {
  readonly document: PostMortemDocument;
  readonly markdown: string;
}

const HEAD = ['id', 'kind', 'number', 'author', 'note', 'created_at'] as const;

interface HeadRow {
  readonly id: string;
  readonly kind: string;
  readonly number: number | null;
  readonly author: string;
  readonly note: string | null;
  readonly created_at: Date;
}

const toHead = (row: HeadRow): RevisionHead =>
  RevisionHead.parse({ ...row, createdAt: row.created_at.toISOString() });

const toRevision = (row: HeadRow & { document: unknown; markdown: string }): Revision => ({
  ...toHead(row),
  document: PostMortemDocument.parse(row.document),
  markdown: row.markdown,
});

const of = (db: Queryable, key: IncidentKey) =>
  db
    .selectFrom('revision')
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId);

/** Revisions, newest first, those older than `before` (a revision's id) when it is given. */
export async function listRevisions(
  db: Queryable,
  key: IncidentKey,
  page: { readonly limit: number; readonly before: string | null },
): Promise<RevisionHead[]> {
  let query = of(db, key).select(HEAD).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== null) query = query.where('id', '<', page.before);
  return (await query.execute()).map(toHead);
}

/** The newest revision, whatever its kind. */
export async function latestRevision(
  db: Queryable,
  key: IncidentKey,
): Promise<RevisionHead | null> {
  const [head] = await listRevisions(db, key, { limit: 1, before: null });
  return head ?? null;
}

export async function findRevision(
  db: Queryable,
  key: IncidentKey,
  revisionId: string,
): Promise<Revision | null> {
  const row = await of(db, key).selectAll().where('id', '=', revisionId).executeTakeFirst();
  return row ? toRevision(row) : null;
}

/** The revision just before another one. */
export async function revisionBefore(
  db: Queryable,
  key: IncidentKey,
  revisionId: string,
): Promise<Revision | null> {
  const row = await of(db, key)
    .selectAll()
    .where('id', '<', revisionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toRevision(row) : null;
}

/** A published revision by its number, or the latest published one. */
export async function findPublished(
  db: Queryable,
  key: IncidentKey,
  number: number | null,
): Promise<Revision | null> {
  let query = of(db, key).selectAll().where('number', 'is not', null);
  if (number !== null) query = query.where('number', '=', number);
  const row = await query.orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ? toRevision(row) : null;
}

/** The number of the latest published revision; 0 while nothing is published. */
export async function lastPublishedNumber(db: Queryable, key: IncidentKey): Promise<number> {
  const row = await of(db, key)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Freezes a post-mortem. */
export async function insertRevision(
  db: Queryable,
  key: IncidentKey,
  revision: Revision,
): Promise<void> {
  await db
    .insertInto('revision')
    .values({
      workspace_id: key.workspaceId,
      incident_id: key.incidentId,
      id: revision.id,
      kind: revision.kind,
      number: revision.number,
      document: JSON.stringify(revision.document),
      markdown: revision.markdown,
      author: revision.author,
      note: revision.note,
      created_at: revision.createdAt,
    })
    .execute();
}
