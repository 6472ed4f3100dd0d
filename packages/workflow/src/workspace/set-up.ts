import { type Actor, KintsugiError } from '@kintsugi/domain';
import { audit, countOwners, loadWorkspace, lockMembers, updateWorkspace } from '@kintsugi/store';
import type { AccountDeps } from './accounts.ts';
import { addMember } from './members.ts';

/** The owner to be, and the name of the workspace. */
export interface SetUpInput {
  readonly workspaceId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly workspaceName?: string | undefined;
}

/**
 * Creates the owner's account: once, before any other. That the request comes from this machine is for
 * the door to check.
 *
 * @returns the owner as an actor
 * @throws KintsugiError `auth/setup-done` when there is an owner
 */
export async function setUp(deps: AccountDeps, input: SetUpInput): Promise<Actor> {
  const { workspaceId, workspaceName } = input;
  return deps.db.transaction().execute(async (tx) => {
    await lockMembers(tx, workspaceId);
    if ((await countOwners(tx, workspaceId)) > 0) {
      throw new KintsugiError(
        'auth/setup-done',
        'The owner’s account exists. Sign in, or ask the owner for an invitation.',
      );
    }
    const { person, userId } = await addMember(deps, tx, { ...input, role: 'owner' });
    const owner: Actor = {
      kind: 'user',
      workspaceId,
      userId,
      personId: person.id,
      name: person.name,
      role: 'owner',
    };
    if (workspaceName !== undefined) {
      const { version } = await loadWorkspace(tx, workspaceId);
      await updateWorkspace(tx, workspaceId, { version, name: workspaceName });
    }
    await audit(tx, owner, { verb: 'set-up', subject: person.id, after: { owner: person.name } });
    return owner;
  });
}
