import type { ActionView } from '@kintsugi/contract';
import type { ActionItem, ActionKind, Actor, Prevention, Priority } from '@kintsugi/domain';
import {
  type ActionRecord,
  insertActions,
  listActionsOf,
  lockIncident,
  newId,
} from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { refuseOrphan, refusePastDate } from './action-rules.ts';
import { loadAction } from './load-action.ts';
import { presentAction, todayOf } from './present-action.ts';
import { type GivenOwner, resolveOwner } from './resolve-owner.ts';

/** An action item to add. */
export interface AddAction extends GivenOwner {
  readonly incidentId: string;
  readonly text: string;
  readonly dueDate?: string | null | undefined;
  readonly priority: Priority;
  readonly kind: ActionKind;
  readonly feeds?: Prevention | null | undefined;
  readonly link?: string | null | undefined;
}

/**
 * Adds an action item. A draft may hold an orphan; a published post-mortem never does.
 *
 * @throws KintsugiError `person/unknown`, `actions/due-in-past`, `actions/orphan`
 */
export async function addAction(deps: Deps, actor: Actor, input: AddAction): Promise<ActionView> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const today = await todayOf(deps, tx, actor.workspaceId);
    const owner = await resolveOwner(tx, actor, input);
    const others = await listActionsOf(tx, key);
    const action = newAction(input, {
      ownerId: owner?.id ?? null,
      position: nextPosition(others),
      createdAt: deps.now(),
    });
    refusePastDate(action.dueDate, today);
    refuseOrphan(incident.state, action);
    await insertActions(tx, key, [action]);
    const added = await loadAction(tx, key, action.id);
    await recorder(deps, actor, incident.id)(tx, 'actions', {
      verb: 'add-action',
      subject: action.id,
      after: added,
    });
    return presentAction({ action: added, incident }, today);
  });
}

const nextPosition = (others: readonly ActionItem[]): number =>
  Math.max(-1, ...others.map((action) => action.position)) + 1;

const newAction = (
  input: AddAction,
  found: Pick<ActionRecord, 'ownerId' | 'position' | 'createdAt'>,
): ActionRecord => ({
  ...found,
  id: newId(),
  text: input.text,
  ownerText: null,
  dueDate: input.dueDate ?? null,
  priority: input.priority,
  kind: input.kind,
  feeds: input.feeds ?? null,
  link: input.link ?? null,
  state: 'open',
  stateReason: null,
  version: 1,
});
