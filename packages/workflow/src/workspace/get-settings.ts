import type { Actor } from '@kintsugi/domain';
import { loadWorkspace, type Workspace } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** The workspace's settings and its policies. */
export async function getSettings(deps: Deps, actor: Actor): Promise<Workspace> {
  requirePermission(actor, 'read');
  return loadWorkspace(deps.db, actor.workspaceId);
}
