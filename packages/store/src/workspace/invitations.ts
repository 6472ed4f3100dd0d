import { Role } from '@kintsugi/domain';
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { InvitationTable } from '../schema/tables.ts';

/** An invitation as stored; its token is known to the invited alone. */
export interface StoredInvitation {
  readonly id: string;
  readonly email: string | null;
  readonly role: Role;
  readonly invitedBy: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
  readonly createdAt: string;
}

const toInvitation = (row: Selectable<InvitationTable>): StoredInvitation => ({
  id: row.id,
  email: row.email,
  role: Role.parse(row.role),
  invitedBy: row.invited_by,
  expiresAt: row.expires_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});

/** Adds an invitation; of its token only the SHA-256 is kept. */
export async function insertInvitation(
  db: Queryable,
  workspaceId: string,
  invitation: Omit<StoredInvitation, 'acceptedAt' | 'revokedAt'> & { readonly tokenSha256: string },
): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      workspace_id: workspaceId,
      id: invitation.id,
      token_sha256: invitation.tokenSha256,
      email: invitation.email,
      role: invitation.role,
      invited_by: invitation.invitedBy,
      expires_at: invitation.expiresAt,
      created_at: invitation.createdAt,
    })
    .execute();
}

/** Invitations, newest first. */
export async function listInvitations(
  db: Queryable,
  workspaceId: string,
  page: { readonly below?: string | undefined; readonly limit: number },
): Promise<StoredInvitation[]> {
  let query = db.selectFrom('invitation').selectAll().where('workspace_id', '=', workspaceId);
  if (page.below !== undefined) query = query.where('id', '<', page.below);
  return (await query.orderBy('id', 'desc').limit(page.limit).execute()).map(toInvitation);
}

/** The invitation that a token opens, or null. In a transaction, `lock` keeps others from using it. */
export async function findInvitation(
  db: Queryable,
  workspaceId: string,
  wanted: { readonly tokenSha256: string; readonly lock?: boolean },
): Promise<StoredInvitation | null> {
  let query = db
    .selectFrom('invitation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('token_sha256', '=', wanted.tokenSha256);
  if (wanted.lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row ? toInvitation(row) : null;
}

/** Marks an invitation as accepted or revoked, once; null when it was already, or does not exist. */
export async function settleInvitation(
  db: Queryable,
  workspaceId: string,
  settled: { readonly id: string; readonly as: 'accepted' | 'revoked'; readonly at: string },
): Promise<StoredInvitation | null> {
  const row = await db
    .updateTable('invitation')
    .set(settled.as === 'accepted' ? { accepted_at: settled.at } : { revoked_at: settled.at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', settled.id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ? toInvitation(row) : null;
}
