import type { Instant, LifecycleState } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import type { IncidentKey } from '../postmortem/incident-key.ts';

/** A step of the life cycle, by somebody who saw `version`. */
export interface SaveMove {
  readonly version: number;
  readonly to: LifecycleState;
  readonly at: Instant;
  /** Set when it is published for the first time. */
  readonly publishedAt?: Instant | undefined;
  /** Set when the date of the review becomes another. */
  readonly reviewDueAt?: Instant | undefined;
}

/** Moves the post-mortem if the incident still has the version seen; false when it has not. */
export async function saveMove(db: Queryable, key: IncidentKey, move: SaveMove): Promise<boolean> {
  const { publishedAt, reviewDueAt } = move;
  const result = await db
    .updateTable('incident')
    .set({
      state: move.to,
      updated_at: move.at,
      version: sql`version + 1`,
      ...(publishedAt === undefined ? {} : { published_at: publishedAt }),
      ...(reviewDueAt === undefined ? {} : { review_due_at: reviewDueAt }),
    })
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.incidentId)
    .where('version', '=', move.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
