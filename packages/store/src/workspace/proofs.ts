import { Role } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import type { Membership } from './members.ts';

/** What somebody proved who they are with: a session or an API key, by the id of its row. */
export interface Proof {
  readonly kind: 'session' | 'api-key';
  readonly id: string;
}

/** The account behind a proof, and what it is in the workspace. */
export interface Proven {
  readonly userId: string;
  /** The role an API key was made with; null for a session. */
  readonly keyRole: Role | null;
  /** Null for an account that is not (or no longer) a member. */
  readonly member: Membership | null;
}

/**
 * Who a proof belongs to at this moment, in one statement; null when it is gone or over: signed out,
 * deleted, disabled, expired.
 */
export async function provenBy(
  db: Queryable,
  workspaceId: string,
  proof: Proof,
): Promise<Proven | null> {
  const rows = proof.kind === 'session' ? liveSession(db, proof.id) : liveKey(db, proof.id);
  const row = await db
    .selectFrom(rows.as('proof'))
    .leftJoin('person', (join) =>
      join.on('person.workspace_id', '=', workspaceId).onRef('person.user_id', '=', 'proof.userId'),
    )
    .select(['proof.userId', 'proof.keyRole', 'person.id', 'person.name', 'person.role'])
    .executeTakeFirst();
  if (!row) return null;
  const { userId, keyRole, id, name, role } = row;
  const isMember = id !== null && name !== null && role !== null;
  return {
    userId,
    keyRole: proof.kind === 'session' ? null : Role.parse(keyRole),
    member: isMember ? { personId: id, name, role: Role.parse(role) } : null,
  };
}

const liveSession = (db: Queryable, id: string) =>
  db
    .selectFrom('auth_session')
    .select(['userId', sql<string | null>`null`.as('keyRole')])
    .where('id', '=', id)
    .where('expiresAt', '>', sql<Date>`now()`);

const liveKey = (db: Queryable, id: string) =>
  db
    .selectFrom('auth_api_key')
    .select(['referenceId as userId', sql<string | null>`metadata::jsonb ->> 'role'`.as('keyRole')])
    .where('id', '=', id)
    .where(sql<boolean>`enabled is not false and ("expiresAt" is null or "expiresAt" > now())`);
