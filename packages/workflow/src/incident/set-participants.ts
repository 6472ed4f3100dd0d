import type { IncidentView, ParticipantInput } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import {
  announce,
  audit,
  loadIncident,
  setParticipants as replace,
  updateIncident,
} from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { resolveParticipants } from './participants.ts';
import { viewIncident } from './view.ts';

/** The participants an incident is to have, and no others. */
export interface SetParticipantsInput {
  readonly incidentId: string;
  readonly version: number;
  readonly participants: readonly ParticipantInput[];
}

/** Sets who took part. Somebody nobody knows yet becomes known by name. */
export async function setParticipants(
  deps: Deps,
  actor: Actor,
  input: SetParticipantsInput,
): Promise<IncidentView> {
  requirePermission(actor, 'write');
  const { incidentId, version } = input;
  return deps.db.transaction().execute(async (tx) => {
    const before = await loadIncident(tx, actor, incidentId);
    const change = { id: incidentId, version, at: deps.now(), set: {} };
    if (!(await updateIncident(tx, actor, change))) {
      throw staleConflict({ what: 'this incident', yours: input, theirs: before });
    }
    const participants = await resolveParticipants(tx, actor, input.participants);
    await replace(tx, actor, { incidentId, participants });
    // Without the visibility rule: whoever leaves a private incident does not see it any more.
    const after = await loadIncident(tx, { ...actor, kind: 'system' }, incidentId);
    await audit(tx, actor, {
      verb: 'set-participants',
      incidentId,
      before: before.participants,
      after: after.participants,
    });
    await announce(tx, actor.workspaceId, incidentId, 'incident');
    return viewIncident({ ...deps, db: tx }, actor, after);
  });
}
