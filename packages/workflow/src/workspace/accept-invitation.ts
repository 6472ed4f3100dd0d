import { type Actor, KintsugiError } from '@kintsugi/domain';
import { audit, findInvitation, lockMembers, settleInvitation } from '@kintsugi/store';
import type { AccountDeps } from './accounts.ts';
import { openInvitation, tokenSha256 } from './invitation-token.ts';
import { addMember } from './members.ts';

/** Who accepts, by the token of the link. */
export interface Acceptance {
  readonly workspaceId: string;
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Accepts an invitation: once, by whoever holds the link (and has the invited address, when the
 * invitation names one).
 *
 * @returns the new member as an actor
 */
export async function acceptInvitation(deps: AccountDeps, input: Acceptance): Promise<Actor> {
  const { workspaceId } = input;
  return deps.db.transaction().execute(async (tx) => {
    await lockMembers(tx, workspaceId);
    const wanted = { tokenSha256: tokenSha256(input.token), lock: true };
    const found = await findInvitation(tx, workspaceId, wanted);
    const invitation = openInvitation(found, deps.now());
    requireInvitedAddress(invitation.email, input.email);
    const { role, id } = invitation;
    await settleInvitation(tx, workspaceId, { id, as: 'accepted', at: deps.now() });
    const { person, userId } = await addMember(deps, tx, { ...input, role });
    const { id: personId, name } = person;
    const actor: Actor = { kind: 'user', workspaceId, userId, personId, name, role };
    await audit(tx, actor, { verb: 'accept-invitation', subject: id, after: { personId, role } });
    return actor;
  });
}

function requireInvitedAddress(invited: string | null, given: string): void {
  if (invited === null || invited.toLowerCase() === given.toLowerCase()) return;
  throw new KintsugiError('request/invalid', `This invitation is for ${invited}.`, {
    fields: [{ path: 'email', message: `Use ${invited}, or ask for another invitation.` }],
  });
}
