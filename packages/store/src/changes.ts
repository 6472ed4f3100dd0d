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
  await sql`select ${notifying({ workspaceId, incidentId, what })}`.execute(db);
}

/** The announcement as SQL, for a statement that does more than that. */
export const notifying = (change: {
  readonly workspaceId: string;
  readonly incidentId: string;
  readonly what: ChangedWhat;
}) => sql`pg_notify(${CHANGES_CHANNEL}, ${JSON.stringify(change)})`;
