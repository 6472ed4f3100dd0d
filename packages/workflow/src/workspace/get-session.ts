import type { Session } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import { countOwners, loadWorkspace } from '@kintsugi/store';
import type { AccountDeps } from './accounts.ts';

/** Who is asking, in which workspace, and whether the owner's account is still to be made. */
export async function getSession(
  deps: AccountDeps,
  actor: Actor | null,
  about: { readonly workspaceId: string; readonly version: string },
): Promise<Session> {
  const setupNeeded = (await countOwners(deps.db, about.workspaceId)) === 0;
  const settings = actor ? await loadWorkspace(deps.db, actor.workspaceId) : null;
  return {
    actor: actor ? await describe(deps, actor) : null,
    workspace: settings && {
      name: settings.name,
      timeZone: settings.timeZone,
      version: settings.version,
    },
    setupNeeded,
    version: about.version,
  };
}

async function describe(deps: AccountDeps, actor: Actor): Promise<Session['actor']> {
  if (actor.kind === 'system') return null;
  const { kind, userId, personId, name, role } = actor;
  const email = userId === null ? null : await deps.accounts.emailOf(userId);
  return { kind, userId, personId, name, email, role };
}
