import type { IncidentView } from '@kintsugi/contract';
import {
  type Actor,
  after,
  DAY_MS,
  type Incident,
  type Instant,
  LIFECYCLE_STATE_NAMES,
  type LifecycleState,
  reviewDueAt,
} from '@kintsugi/domain';
import {
  announce,
  loadIncident,
  lockIncident,
  type SaveMove,
  saveMove,
  type Tx,
} from '@kintsugi/store';
import { viewIncident } from '../incident/view.ts';
import { loadRows, type PostMortemParts, toDocument } from '../postmortem/parts.ts';
import { freeze } from '../postmortem/revision.ts';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { postMortemState } from './post-mortem-state.ts';
import { publishRevision } from './publish-revision.ts';
import { type Answers, refuseMove } from './refuse-move.ts';

/** A move of the life cycle. */
export interface MoveLifecycle extends Answers {
  readonly incidentId: string;
  readonly version: number;
  readonly to: LifecycleState;
}

/**
 * Moves the post-mortem on, or back. Moving to published freezes a revision; every other move keeps a
 * checkpoint. Of two people who move it at once, one succeeds and the other gets `conflict/stale`.
 *
 * @throws KintsugiError `lifecycle/illegal-move`, `lifecycle/needs`, `auth/not-allowed`,
 *   `conflict/stale`
 */
export async function moveLifecycle(
  deps: Deps,
  actor: Actor,
  input: MoveLifecycle,
): Promise<IncidentView> {
  requirePermission(actor, 'write');
  // Read before the transaction: the shared document may want a connection of its own.
  const seen = await loadIncident(deps.db, actor, input.incidentId);
  const prose = await deps.prose.read(actor.workspaceId, seen.id);
  return deps.db.transaction().execute(async (tx) => {
    const before = await lockIncident(tx, actor, input.incidentId);
    refuseStale(before, input);
    const parts = await loadRows(tx, actor, { incident: before, prose });
    const { workspaceId } = actor;
    const state = await postMortemState(deps, tx, { workspaceId, parts });
    refuseMove(state, input.to, { ...input, actor });
    await keepRevision({ deps, tx, actor, parts }, input);
    const key = { workspaceId, incidentId: before.id };
    await saveMove(tx, key, moveFor(before, input, deps.now()));
    const incident = await loadIncident(tx, actor, before.id);
    const { reason = null, acknowledged } = input;
    await recorder(deps, actor, before.id)(tx, 'incident', {
      verb: 'move-lifecycle',
      before: { state: before.state },
      after: { state: incident.state, reason, acknowledged },
    });
    await announce(tx, workspaceId, before.id, 'revisions');
    return viewIncident({ ...deps, db: tx }, actor, incident);
  });
}

/** Refuses a writer who saw another version than the one that is stored. */
export function refuseStale(
  before: Incident,
  input: { readonly version: number; readonly to?: LifecycleState },
): void {
  if (before.version === input.version) return;
  throw staleConflict({ what: 'this incident', yours: input, theirs: before });
}

interface Moving {
  readonly deps: Deps;
  readonly tx: Tx;
  readonly actor: Actor;
  readonly parts: PostMortemParts;
}

async function keepRevision({ deps, tx, actor, parts }: Moving, input: MoveLifecycle) {
  const at = deps.now();
  const { incident } = parts;
  if (isPublishing(incident.state, input.to)) {
    const publishedAt = incident.publishedAt ?? at;
    await publishRevision(tx, actor, { parts, note: input.reason ?? null, at, publishedAt });
    return;
  }
  const from = LIFECYCLE_STATE_NAMES[incident.state];
  const note = `${from} → ${LIFECYCLE_STATE_NAMES[input.to]}`;
  const document = toDocument(parts);
  await freeze(tx, actor, { incidentId: incident.id, document, number: null, note, at });
}

const isPublishing = (from: LifecycleState, to: LifecycleState): boolean =>
  from === 'correcting' && to === 'published';

/** How long a review that is put off waits before it opens again. */
const PUT_OFF_DAYS = 7;

function moveFor(before: Incident, input: MoveLifecycle, at: Instant): SaveMove {
  const { version, to } = input;
  if (isPublishing(before.state, to)) {
    const publishedAt = before.publishedAt ?? at;
    return { version, to, at, publishedAt, reviewDueAt: reviewDueAt(publishedAt) };
  }
  const putOff = before.state === 'reviewing' && to === 'published';
  return { version, to, at, ...(putOff ? { reviewDueAt: after(at, PUT_OFF_DAYS * DAY_MS) } : {}) };
}
