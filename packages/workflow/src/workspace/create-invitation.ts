import type { Invitation } from '@kintsugi/contract';
import { type Actor, after, DAY_MS, KintsugiError, may, type Role } from '@kintsugi/domain';
import { audit, insertInvitation, newId } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { INVITATION_DAYS, newToken, tokenSha256 } from './invitation-token.ts';

/** Invites somebody. The token is in the answer alone; the door makes it a link. */
export async function createInvitation(
  deps: Deps,
  actor: Actor,
  input: { readonly email?: string | null | undefined; readonly role: Role },
): Promise<Invitation & { readonly token: string }> {
  requirePermission(actor, 'administer');
  const { role, email = null } = input;
  if (!may.grant(actor.role, role)) {
    throw new KintsugiError(
      'auth/not-allowed',
      `Your role ${actor.role} cannot invite somebody as ${role}. Ask an owner.`,
    );
  }
  const token = newToken();
  const createdAt = deps.now();
  const expiresAt = after(createdAt, INVITATION_DAYS * DAY_MS);
  const invitation = { id: newId(), email, role, invitedBy: actor.name, expiresAt, createdAt };
  await deps.db.transaction().execute(async (tx) => {
    const stored = { ...invitation, tokenSha256: tokenSha256(token) };
    await insertInvitation(tx, actor.workspaceId, stored);
    await audit(tx, actor, {
      verb: 'create-invitation',
      subject: invitation.id,
      after: invitation,
    });
  });
  return { ...invitation, state: 'open', token };
}
