import type { ActionView } from '@kintsugi/contract';
import type {
  ActionItem,
  ActionKind,
  ActionState,
  Actor,
  Person,
  Prevention,
  Priority,
} from '@kintsugi/domain';
import {
  type IncidentKey,
  listActionsOf,
  lockIncident,
  placeActions,
  type Tx,
  updateAction as writeAction,
} from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { refuseOrphan, refusePastDate, refuseSilentWontDo } from './action-rules.ts';
import { loadAction } from './load-action.ts';
import { presentAction, todayOf } from './present-action.ts';
import { type GivenOwner, resolveOwner } from './resolve-owner.ts';

/** What of an action item becomes different; what is absent stays. */
export interface UpdateAction extends GivenOwner {
  readonly incidentId: string;
  readonly actionId: string;
  readonly version: number;
  readonly text?: string | undefined;
  readonly dueDate?: string | null | undefined;
  readonly priority?: Priority | undefined;
  readonly kind?: ActionKind | undefined;
  readonly feeds?: Prevention | null | undefined;
  readonly link?: string | null | undefined;
  readonly state?: ActionState | undefined;
  readonly stateReason?: string | null | undefined;
  readonly position?: number | undefined;
}

/**
 * Changes an action item.
 *
 * @throws KintsugiError `person/unknown`, `actions/due-in-past` for a date that is newly set,
 *   `actions/orphan` in a published post-mortem, `request/invalid` for "won't do" without a reason
 */
export async function updateAction(
  deps: Deps,
  actor: Actor,
  input: UpdateAction,
): Promise<ActionView> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const today = await todayOf(deps, tx, actor.workspaceId);
    const before = await loadAction(tx, key, input.actionId);
    const wanted = changed(before, input, await resolveOwner(tx, actor, input));
    if (wanted.dueDate !== before.dueDate) refusePastDate(wanted.dueDate, today);
    refuseOrphan(incident.state, wanted);
    refuseSilentWontDo(before, wanted);
    if (!(await writeAction(tx, key, { action: wanted, at: deps.now() })))
      throw staleConflict({ what: 'this action item', yours: wanted, theirs: before });
    if (input.position !== undefined) await reorder(tx, key, before.id, input.position);
    const after = await loadAction(tx, key, before.id);
    await recorder(deps, actor, incident.id)(tx, 'actions', {
      verb: 'update-action',
      subject: before.id,
      before,
      after,
    });
    return presentAction({ action: after, incident }, today);
  });
}

function changed(
  before: ActionItem,
  input: UpdateAction,
  owner: Person | null | undefined,
): ActionItem {
  const state = input.state ?? before.state;
  const reason = input.stateReason === undefined ? before.stateReason : input.stateReason || null;
  return {
    ...before,
    // A person, or nobody on purpose, takes the place of the name nobody knew.
    ...(owner === undefined ? {} : { ownerId: owner?.id ?? null, ownerText: null }),
    text: input.text ?? before.text,
    dueDate: input.dueDate === undefined ? before.dueDate : input.dueDate,
    priority: input.priority ?? before.priority,
    kind: input.kind ?? before.kind,
    feeds: input.feeds === undefined ? before.feeds : input.feeds,
    link: input.link === undefined ? before.link : input.link,
    state,
    stateReason: state === 'wont_do' ? reason : null,
    version: input.version,
  };
}

/** Puts one action item at a position among the others. */
async function reorder(tx: Tx, key: IncidentKey, id: string, position: number): Promise<void> {
  const others = (await listActionsOf(tx, key)).map((action) => action.id);
  const without = others.filter((other) => other !== id);
  await placeActions(tx, key, without.toSpliced(position, 0, id));
}
