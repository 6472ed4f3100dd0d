import type { Actor, ParticipantRole } from '@kintsugi/domain';
import type { Queryable, Tx } from '../database.ts';

/** A person in a role. */
export interface ParticipantRow {
  readonly personId: string;
  readonly role: ParticipantRole;
}

/** Makes these the participants of the incident, and no others. */
export async function setParticipants(
  tx: Tx,
  actor: Actor,
  set: { readonly incidentId: string; readonly participants: readonly ParticipantRow[] },
): Promise<void> {
  await tx
    .deleteFrom('participant')
    .where('workspace_id', '=', actor.workspaceId)
    .where('incident_id', '=', set.incidentId)
    .execute();
  if (set.participants.length === 0) return;
  await tx
    .insertInto('participant')
    .values(
      set.participants.map(({ personId, role }) => ({
        workspace_id: actor.workspaceId,
        incident_id: set.incidentId,
        person_id: personId,
        role,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The ids of the people who take part in an incident, each once. */
export async function participantIds(
  db: Queryable,
  actor: Actor,
  incidentId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('participant')
    .select('person_id')
    .distinct()
    .where('workspace_id', '=', actor.workspaceId)
    .where('incident_id', '=', incidentId)
    .execute();
  return rows.map((row) => row.person_id);
}
