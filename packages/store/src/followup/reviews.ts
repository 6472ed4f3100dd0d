import { Review } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
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

/** Published incidents of every workspace whose review is due at `now`. */
export async function listDueReviews(db: Queryable, now: string): Promise<IncidentKey[]> {
  const rows = await db
    .selectFrom('incident')
    .select(['workspace_id', 'id'])
    .where('state', '=', 'published')
    .where('review_due_at', '<=', new Date(now))
    .orderBy('review_due_at')
    .execute();
  return rows.map((row) => ({ workspaceId: row.workspace_id, incidentId: row.id }));
}

/** When the reviews of incidents are due, by incident; those without a date are left out. */
export async function reviewDates(
  db: Queryable,
  workspaceId: string,
  incidentIds: readonly string[],
): Promise<Map<string, string>> {
  if (incidentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'review_due_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...incidentIds])
    .execute();
  return new Map(
    rows.flatMap(({ id, review_due_at: due }) => (due ? [[id, due.toISOString()]] : [])),
  );
}
