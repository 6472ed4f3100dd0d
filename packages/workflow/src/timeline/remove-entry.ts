import type { Actor } from '@kintsugi/domain';
import { deleteEntry, loadEntry, lockIncident } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';

/**
 * Removes an entry. The audit log keeps all of it, so that it can be put back; the incident's times
 * stay.
 *
 * @throws KintsugiError `conflict/stale` when somebody changed it in the meantime
 */
export async function removeEntry(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly entryId: string; readonly version: number },
): Promise<void> {
  requirePermission(actor, 'write');
  await deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const before = await loadEntry(tx, actor, input);
    const removed = await deleteEntry(tx, actor.workspaceId, input);
    if (removed === null) {
      throw staleConflict({ what: 'this timeline entry', yours: input, theirs: before });
    }
    await recorder(deps, actor, incident.id)(tx, 'timeline', {
      verb: 'remove-entry',
      subject: input.entryId,
      before: removed,
    });
  });
}
