import type { Actor } from '@kintsugi/domain';
import { deleteAction, lockIncident } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { loadAction } from './load-action.ts';

/** Removes an action item. */
export async function removeAction(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly actionId: string; readonly version: number },
): Promise<void> {
  requirePermission(actor, 'write');
  await deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const before = await loadAction(tx, key, input.actionId);
    const { version } = input;
    if (!(await deleteAction(tx, key, { id: before.id, version })))
      throw staleConflict({ what: 'this action item', yours: { version }, theirs: before });
    await recorder(deps, actor, incident.id)(tx, 'actions', {
      verb: 'remove-action',
      subject: before.id,
      before,
    });
  });
}
