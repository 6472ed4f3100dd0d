import type { Role } from '@kintsugi/domain';
import { findInvitation, loadWorkspace } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { openInvitation, tokenSha256 } from './invitation-token.ts';

/** What an invitation offers to whom. */
export interface InvitationOffer {
  readonly workspaceName: string;
  readonly role: Role;
  readonly email: string | null;
  readonly invitedBy: string;
}

/** What the holder of a link is offered; knowing the token is the permission. */
export async function lookUpInvitation(
  deps: Deps,
  input: { readonly workspaceId: string; readonly token: string },
): Promise<InvitationOffer> {
  const wanted = { tokenSha256: tokenSha256(input.token) };
  const found = await findInvitation(deps.db, input.workspaceId, wanted);
  const { role, email, invitedBy } = openInvitation(found, deps.now());
  const { name: workspaceName } = await loadWorkspace(deps.db, input.workspaceId);
  return { workspaceName, role, email, invitedBy };
}
