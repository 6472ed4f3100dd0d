import type { Actor } from '@kintsugi/domain';
import {
  audit,
  loadWorkspace,
  updateWorkspace,
  type Workspace,
  type WorkspaceUpdate,
} from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** Changes the workspace or its policy. Deadlines follow the policy, since they are computed from it. */
export async function updateSettings(
  deps: Deps,
  actor: Actor,
  input: WorkspaceUpdate,
): Promise<Workspace> {
  requirePermission(actor, 'administer');
  return deps.db.transaction().execute(async (tx) => {
    const before = await loadWorkspace(tx, actor.workspaceId);
    const after = await updateWorkspace(tx, actor.workspaceId, input);
    if (!after) {
      const theirs = await loadWorkspace(tx, actor.workspaceId);
      throw staleConflict({ what: 'the workspace', yours: input, theirs });
    }
    await audit(tx, actor, { verb: 'update-settings', before, after });
    return after;
  });
}
