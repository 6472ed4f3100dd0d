import type { ActionItem } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import type { IncidentKey } from '../postmortem/incident-key.ts';
import { actionsWithOwners, toAction } from './action-row.ts';

const ofIncident = (db: Queryable, key: IncidentKey) =>
  actionsWithOwners(db)
    .where('action_item.workspace_id', '=', key.workspaceId)
    .where('action_item.incident_id', '=', key.incidentId);

/** The action items of one incident, in their order. */
export async function listActionsOf(db: Queryable, key: IncidentKey): Promise<ActionItem[]> {
  const rows = await ofIncident(db, key)
    .orderBy('action_item.position')
    .orderBy('action_item.id')
    .execute();
  return rows.map(toAction);
}

export async function findAction(
  db: Queryable,
  key: IncidentKey,
  actionId: string,
): Promise<ActionItem | null> {
  const row = await ofIncident(db, key).where('action_item.id', '=', actionId).executeTakeFirst();
  return row ? toAction(row) : null;
}

/** What is stored of an action item: without its owner's name, which is the person's. */
export type ActionRecord = Omit<ActionItem, 'ownerName' | 'ownerHandle' | 'incidentId'>;

const columns = (action: ActionRecord) => ({
  text: action.text,
  owner_id: action.ownerId,
  owner_text: action.ownerText,
  due_date: action.dueDate,
  priority: action.priority,
  kind: action.kind,
  feeds: action.feeds,
  link: action.link,
  state: action.state,
  state_reason: action.stateReason,
  position: action.position,
});

/** Adds action items as they are. */
export async function insertActions(
  db: Queryable,
  key: IncidentKey,
  actions: readonly ActionRecord[],
): Promise<void> {
  if (actions.length === 0) return;
  await db
    .insertInto('action_item')
    .values(
      actions.map((action) => ({
        ...columns(action),
        workspace_id: key.workspaceId,
        incident_id: key.incidentId,
        id: action.id,
        created_at: action.createdAt,
        updated_at: action.createdAt,
      })),
    )
    .execute();
}

/** Writes an action item if it still has the version its writer saw; false when it has not. */
export async function updateAction(
  db: Queryable,
  key: IncidentKey,
  change: { readonly action: ActionRecord; readonly at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('action_item')
    .set({ ...columns(change.action), updated_at: change.at, version: sql`version + 1` })
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .where('id', '=', change.action.id)
    .where('version', '=', change.action.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Puts action items in this order, without a new version (see placeCauses). */
export async function placeActions(
  db: Queryable,
  key: IncidentKey,
  ids: readonly string[],
): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db
      .updateTable('action_item')
      .set({ position })
      .where('workspace_id', '=', key.workspaceId)
      .where('incident_id', '=', key.incidentId)
      .where('id', '=', id)
      .execute();
  }
}

/** Removes an action item if it still has the version its remover saw. */
export async function deleteAction(
  db: Queryable,
  key: IncidentKey,
  action: Pick<ActionItem, 'id' | 'version'>,
): Promise<boolean> {
  const result = await db
    .deleteFrom('action_item')
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .where('id', '=', action.id)
    .where('version', '=', action.version)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
