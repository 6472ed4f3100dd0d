import type { Actor, CauseKind, CauseNode } from '@kintsugi/domain';
import { insertCauses, listCauses, lockIncident, newId, placeCauses } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { checkPlace, placesAfter } from './cause-tree.ts';

/** A node to add: the answer to the why of its parent, or a root. */
export interface AddCause {
  readonly incidentId: string;
  readonly parentId: string | null;
  readonly kind: CauseKind;
  readonly category?: string | null | undefined;
  readonly text: string;
  readonly position?: number | undefined;
}

/** Adds a node to the why tree. */
export async function addCause(deps: Deps, actor: Actor, input: AddCause): Promise<CauseNode> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const record = recorder(deps, actor, incident.id);
    const nodes = await listCauses(tx, key);
    const id = newId();
    checkPlace(nodes, { id, height: 1 }, input.parentId);
    const { place, shifted } = placesAfter(
      nodes,
      { id, parentId: input.parentId, position: nodes.length },
      input,
    );
    const { kind, text, category = null } = input;
    const node: CauseNode = { ...place, kind, text, category, version: 1 };
    await placeCauses(tx, key, shifted);
    await insertCauses(tx, key, [node]);
    await record(tx, 'postmortem', { verb: 'add-cause', subject: id, after: node });
    return node;
  });
}
