import type { MoveView } from '@kintsugi/contract';
import {
  type Actor,
  decideMove,
  LIFECYCLE_STATES,
  type LifecycleState,
  type Move,
  movesFrom,
  type PostMortemState,
} from '@kintsugi/domain';
import { loadIncident } from '@kintsugi/store';
import { loadParts } from '../postmortem/parts.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { postMortemState } from './post-mortem-state.ts';

/** Where a post-mortem stands, where it can go from there, and what each move still lacks. */
export interface LifecycleView {
  readonly state: LifecycleState;
  readonly version: number;
  readonly moves: MoveView[];
}

export async function getLifecycle(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<LifecycleView> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const parts = await loadParts(deps, actor, incident);
  const { workspaceId } = actor;
  const state = await postMortemState(deps, deps.db, { workspaceId, parts });
  const { version } = incident;
  const moves = movesFrom(incident.state).map((move) => toView(move, state, actor));
  return { state: incident.state, version, moves };
}

/** A move is allowed when nothing is lacking; what it asks can be answered while making it. */
function toView(move: Move, state: PostMortemState, actor: Actor): MoveView {
  const needs = move.needs(state);
  const asks = needs.filter((need) => need.weight === 'ask').map((need) => need.id);
  const refusal = decideMove(state, move.to, actor.role, asks);
  return {
    to: move.to,
    label: move.label,
    forward: LIFECYCLE_STATES.indexOf(move.to) > LIFECYCLE_STATES.indexOf(move.from),
    allowed: refusal === null,
    refusal: refusal?.message ?? null,
    needs,
  };
}
