import type { Actor } from '@kintsugi/domain';
import { deleteCause, listCauses, lockIncident, placeCauses } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { placesWithout } from './cause-tree.ts';
import { findCause } from './find-cause.ts';

/** Removes a node of the why tree; its answers move up into its place. */
export async function removeCause(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly nodeId: string; readonly version: number },
): Promise<void> {
  requirePermission(actor, 'write');
  await deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const record = recorder(deps, actor, incident.id);
    const nodes = await listCauses(tx, key);
    const before = findCause(nodes, input.nodeId);
    const removed = await deleteCause(tx, key, { id: before.id, version: input.version });
    if (!removed) {
      const yours = { version: input.version };
      throw staleConflict({ what: 'this cause', yours, theirs: before });
    }
    await placeCauses(tx, key, placesWithout(nodes, before));
    await record(tx, 'postmortem', { verb: 'remove-cause', subject: before.id, before });
  });
}
