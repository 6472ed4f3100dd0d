import { type Actor, KintsugiError } from '@kintsugi/domain';
import { audit, settleInvitation } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** Makes an invitation that nobody has accepted yet work no longer. */
export async function revokeInvitation(
  deps: Deps,
  actor: Actor,
  input: { readonly invitationId: string },
): Promise<void> {
  requirePermission(actor, 'administer');
  await deps.db.transaction().execute(async (tx) => {
    const settled = { id: input.invitationId, as: 'revoked', at: deps.now() } as const;
    const revoked = await settleInvitation(tx, actor.workspaceId, settled);
    if (!revoked) {
      throw new KintsugiError('not-found', 'There is no open invitation with this id.');
    }
    await audit(tx, actor, { verb: 'revoke-invitation', subject: revoked.id, before: revoked });
  });
}
