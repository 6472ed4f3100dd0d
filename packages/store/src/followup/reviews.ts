import { Review } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Database, Queryable } from '../database.ts';
import type { IncidentKey } from '../postmortem/incident-key.ts';

/** The answer of the 30-day review, or null while there is none. */
export async function loadReview(db: Queryable, key: IncidentKey): Promise<Review | null> {
  const row = await db
    .selectFrom('incident')
    .select('review')
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.incidentId)
    .executeTakeFirst();
  return Review.nullable().parse(row?.review ?? null);
}

/** Writes the review's answer if the incident still has the version seen; false when it has not. */
export async function saveReview(
  db: Queryable,
  key: IncidentKey,
  answer: { readonly version: number; readonly review: Review },
): Promise<boolean> {
  const result = await db
    .updateTable('incident')
    .set({
      review: JSON.stringify(answer.review),
      updated_at: answer.review.answeredAt,
      version: sql`version + 1`,
    })
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.incidentId)
    .where('version', '=', answer.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** A published incident whose review is due. */
export type DueReview = IncidentKey & { readonly version: number };

/** Published incidents of every workspace that were published at or before `publishedBy`. */
export async function listDueReviews(db: Database, publishedBy: string): Promise<DueReview[]> {
  const rows = await db
    .selectFrom('incident')
    .select(['workspace_id', 'id', 'version'])
    .where('state', '=', 'published')
    .where('published_at', '<=', new Date(publishedBy))
    .execute();
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    incidentId: row.id,
    version: row.version,
  }));
}
