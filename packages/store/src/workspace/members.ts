import { Role } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable, Tx } from '../database.ts';

/** What an account is in a workspace. */
export interface Membership {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

/** The membership of an account in a workspace; null for one that is not (or no longer) a member. */
export async function membershipOf(
  db: Queryable,
  workspaceId: string,
  userId: string,
): Promise<Membership | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (!row || row.role === null) return null;
  return { personId: row.id, name: row.name, role: Role.parse(row.role) };
}

/** The account behind a person; null without one. */
export async function userIdOf(
  db: Queryable,
  workspaceId: string,
  personId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('user_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.user_id ?? null;
}

/** How many owners with an account the workspace has. */
export async function countOwners(db: Queryable, workspaceId: string): Promise<number> {
  const { owners } = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('owners'))
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .where('user_id', 'is not', null)
    .executeTakeFirstOrThrow();
  return owners;
}

/** True when an account is a member anywhere. */
export async function isMemberAnywhere(db: Queryable, userId: string): Promise<boolean> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Lets one transaction at a time change who is a member of the workspace, so that two of them cannot
 * each remove one of the last two owners, or both create the first.
 */
export async function lockMembers(tx: Tx, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`members ${workspaceId}`}, 0))`.execute(
    tx,
  );
}
