import { type Actor, type Incident, KintsugiError } from '@kintsugi/domain';
import type { Queryable, Tx } from '../database.ts';
import { type IncidentFields, toColumns } from './incident-columns.ts';
import { type IncidentRow, participantsOfIncident, toIncident } from './incident-row.ts';
import { visibleTo } from './visible.ts';

/** The query every read of incidents starts from: visible ones, with their participants. */
export const visibleIncidents = (db: Queryable, actor: Actor) =>
  db
    .selectFrom('incident')
    .selectAll('incident')
    .select(participantsOfIncident.as('participants'))
    .where(visibleTo(actor));

const notFound = () =>
  new KintsugiError(
    'not-found',
    'There is no such incident, or you may not see it. Look it up in the list of incidents.',
  );

const given = (row: IncidentRow | undefined): Incident => {
  if (!row) throw notFound();
  return toIncident(row);
};

/**
 * The incident, when the actor may see it.
 *
 * @throws KintsugiError `not-found` when it does not exist or is invisible: the two look the same
 */
export async function loadIncident(
  db: Queryable,
  actor: Actor,
  incidentId: string,
): Promise<Incident> {
  return given(
    await visibleIncidents(db, actor).where('incident.id', '=', incidentId).executeTakeFirst(),
  );
}

/**
 * Like `loadIncident`, and holds the incident until the transaction ends: for verbs whose rule spans
 * several rows (no orphan in a published post-mortem, one publishing at a time).
 */
export async function lockIncident(tx: Tx, actor: Actor, incidentId: string): Promise<Incident> {
  return given(
    await visibleIncidents(tx, actor)
      .where('incident.id', '=', incidentId)
      .forUpdate('incident')
      .executeTakeFirst(),
  );
}

/** A new incident's fields; participants are set apart (`setParticipants`). */
export type NewIncidentRow = IncidentFields & {
  readonly title: string;
  readonly createdAt: string;
};

/** Inserts an incident with the next number of the workspace. */
export async function insertIncident(
  tx: Tx,
  actor: Actor,
  incident: { readonly id: string } & NewIncidentRow,
): Promise<void> {
  const { id, createdAt, ...fields } = incident;
  const { next_incident_number: next } = await tx
    .updateTable('workspace')
    .set((eb) => ({ next_incident_number: eb('next_incident_number', '+', 1) }))
    .where('id', '=', actor.workspaceId)
    .returning('next_incident_number')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('incident')
    .values({
      ...toColumns(fields),
      title: fields.title,
      services: fields.services ?? [],
      tags: fields.tags ?? [],
      workspace_id: actor.workspaceId,
      id,
      number: next - 1,
      created_at: createdAt,
      created_by: actor.name,
      updated_at: createdAt,
    })
    .execute();
}

/** A change of an incident: the version its writer saw, and the fields that become different. */
export interface IncidentUpdate {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly set: IncidentFields;
}

/**
 * Changes an incident the actor may see, if it still has the version seen.
 *
 * @returns the incident as it is now, or null when the version was stale (or it is not visible)
 */
export async function updateIncident(
  db: Queryable,
  actor: Actor,
  update: IncidentUpdate,
): Promise<Incident | null> {
  const changed = await db
    .updateTable('incident')
    .set((eb) => ({
      ...toColumns(update.set),
      updated_at: update.at,
      version: eb('version', '+', 1),
    }))
    .where('incident.id', '=', update.id)
    .where('incident.version', '=', update.version)
    .where(visibleTo(actor))
    .returning('id')
    .executeTakeFirst();
  return changed ? loadAfterOwnChange(db, actor, update.id) : null;
}

/** Read without the visibility rule: a writer may have made it invisible to themselves just now. */
async function loadAfterOwnChange(db: Queryable, actor: Actor, id: string): Promise<Incident> {
  return loadIncident(db, { ...actor, kind: 'system' }, id);
}

/** Notes that something belonging to the incident changed. Its own version stays. */
export async function touchIncident(
  db: Queryable,
  actor: Actor,
  touched: { readonly id: string; readonly at: string },
): Promise<void> {
  await db
    .updateTable('incident')
    .set({ updated_at: touched.at })
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', touched.id)
    .execute();
}

/** Deletes an incident and all that belongs to it. False when the version was stale. */
export async function deleteIncident(
  tx: Tx,
  actor: Actor,
  gone: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('incident')
    .where('incident.id', '=', gone.id)
    .where('incident.version', '=', gone.version)
    .where(visibleTo(actor))
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}
