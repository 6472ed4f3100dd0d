import { sql } from 'kysely';
import type { Queryable } from './database.ts';

/** The channel on which every process hears what changed. */
export const CHANGES_CHANNEL = 'kintsugi_changes';

/** What kind of thing changed; the same words as the contract's `Change`. */
export type ChangedWhat =
  | 'incident'
  | 'evidence'
  | 'timeline'
  | 'postmortem'
  | 'comments'
  | 'actions'
  | 'revisions';

/**
 * Tells every process, when the transaction commits, that something of an incident changed, so that
 * open pages fetch it again.
 */
export async function announce(
  db: Queryable,
  workspaceId: string,
  incidentId: string,
  what: ChangedWhat,
): Promise<void> {
  const payload = JSON.stringify({ workspaceId, incidentId, what });
  await sql`select pg_notify(${CHANGES_CHANNEL}, ${payload})`.execute(db);
}
