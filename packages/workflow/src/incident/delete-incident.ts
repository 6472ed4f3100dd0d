import type { Actor } from '@kintsugi/domain';
import { announce, audit, loadIncident, deleteIncident as remove } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** Deletes an incident and all that belongs to it; the audit log keeps what it was. */
export async function deleteIncident(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly version: number },
): Promise<void> {
  requirePermission(actor, 'administer');
  const { incidentId: id, version } = input;
  await deps.db.transaction().execute(async (tx) => {
    const before = await loadIncident(tx, actor, id);
    if (!(await remove(tx, actor, { id, version }))) {
      throw staleConflict({ what: 'this incident', yours: input, theirs: before });
    }
    await audit(tx, actor, { verb: 'delete-incident', incidentId: id, before });
    await announce(tx, actor.workspaceId, id, 'incident');
  });
}
