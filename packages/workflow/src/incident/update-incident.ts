import type { IncidentChange, IncidentView } from '@kintsugi/contract';
import { type Actor, INCIDENT_TIMES, type Incident, KintsugiError } from '@kintsugi/domain';
import {
  announce,
  audit,
  type IncidentFields,
  knownPersonIds,
  loadIncident,
  updateIncident as save,
  setParticipants,
  type Tx,
} from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { unique } from './create-incident.ts';
import { withMaker } from './participants.ts';
import { requirePossibleTimes } from './times.ts';
import { viewIncident } from './view.ts';

/** A change of one incident. */
export type UpdateIncidentInput = IncidentChange & { readonly incidentId: string };

/** Changes an incident's head. Deadlines are computed from it, so they follow by themselves. */
export async function updateIncident(
  deps: Deps,
  actor: Actor,
  input: UpdateIncidentInput,
): Promise<IncidentView> {
  requirePermission(actor, 'write');
  const { incidentId, version, ...change } = input;
  return deps.db.transaction().execute(async (tx) => {
    const before = await loadIncident(tx, actor, incidentId);
    const set = fieldsOf(change);
    if (INCIDENT_TIMES.some((time) => set[time] !== undefined)) {
      requirePossibleTimes({ ...before, ...set }, deps.now());
    }
    await requireKnownFacilitator(tx, actor, change.facilitatorId);
    if (change.visibility === 'private') await keepMakerAboard(tx, actor, before);
    const saved = await save(tx, actor, { id: incidentId, version, at: deps.now(), set });
    if (!saved) throw staleConflict({ what: 'this incident', yours: input, theirs: before });
    await audit(tx, actor, { verb: 'update-incident', incidentId, before, after: saved });
    await announce(tx, actor.workspaceId, incidentId, 'incident');
    return viewIncident({ ...deps, db: tx }, actor, saved);
  });
}

/** What becomes different; a field that is absent stays, null empties it. */
function fieldsOf(change: Omit<IncidentChange, 'version'>): IncidentFields {
  const { services, tags, noActionsReason, ...rest } = change;
  const fields = {
    ...rest,
    services: services && unique(services),
    tags: tags && unique(tags),
    noActionsReason: noActionsReason === '' ? null : noActionsReason,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

async function requireKnownFacilitator(
  tx: Tx,
  actor: Actor,
  facilitatorId: string | null | undefined,
): Promise<void> {
  if (!facilitatorId) return;
  if ((await knownPersonIds(tx, actor, [facilitatorId])).has(facilitatorId)) return;
  const message = 'Nobody in this workspace has this id. Choose somebody from the list of people.';
  throw new KintsugiError('person/unknown', message, {
    fields: [{ path: 'facilitatorId', message }],
  });
}

async function keepMakerAboard(tx: Tx, actor: Actor, before: Incident): Promise<void> {
  const participants = withMaker(before.participants, actor, 'private');
  if (participants.length === before.participants.length) return;
  await setParticipants(tx, actor, { incidentId: before.id, participants });
}
