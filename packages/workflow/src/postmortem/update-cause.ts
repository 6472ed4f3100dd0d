import type { Actor, CauseKind, CauseNode } from '@kintsugi/domain';
import { listCauses, lockIncident, placeCauses, updateCause as writeCause } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { checkPlace, heightOf, placesAfter } from './cause-tree.ts';
import { findCause } from './find-cause.ts';

/** What of a node becomes different; what is absent stays. */
export interface UpdateCause {
  readonly incidentId: string;
  readonly nodeId: string;
  readonly version: number;
  readonly parentId?: string | null | undefined;
  readonly position?: number | undefined;
  readonly kind?: CauseKind | undefined;
  readonly category?: string | null | undefined;
  readonly text?: string | undefined;
}

/** Rewords a node, or moves it with everything below it. */
export async function updateCause(
  deps: Deps,
  actor: Actor,
  input: UpdateCause,
): Promise<CauseNode> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const record = recorder(deps, actor, incident.id);
    const nodes = await listCauses(tx, key);
    const before = findCause(nodes, input.nodeId);
    const { place, shifted } = moved(nodes, before, input);
    const wanted: CauseNode = {
      ...before,
      ...place,
      kind: input.kind ?? before.kind,
      category: input.category === undefined ? before.category : input.category,
      text: input.text ?? before.text,
      version: input.version,
    };
    const after = await writeCause(tx, key, wanted);
    if (!after) throw staleConflict({ what: 'this cause', yours: wanted, theirs: before });
    await placeCauses(tx, key, shifted);
    await record(tx, 'postmortem', { verb: 'update-cause', subject: before.id, before, after });
    return after;
  });
}

function moved(nodes: readonly CauseNode[], before: CauseNode, input: UpdateCause) {
  if (input.parentId === undefined && input.position === undefined)
    return { place: {}, shifted: [] };
  const parentId = input.parentId === undefined ? before.parentId : input.parentId;
  checkPlace(nodes, { id: before.id, height: heightOf(nodes, before.id) }, parentId);
  return placesAfter(nodes, before, { parentId, position: input.position });
}
