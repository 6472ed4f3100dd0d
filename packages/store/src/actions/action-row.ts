import { ActionItem, type Incident, LifecycleState, Severity } from '@kintsugi/domain';
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { ActionItemTable } from '../schema/tables.ts';

const MaybeSeverity = Severity.nullable();

/** An action item with the incident it came from. */
export interface ListedAction {
  readonly action: ActionItem;
  readonly incident: Pick<Incident, 'title' | 'number' | 'state' | 'severity'>;
}

/** Action items with their owner and incident: every read of them starts here. */
export const actionsWithOwners = (db: Queryable) =>
  db
    .selectFrom('action_item')
    .innerJoin('incident', (join) =>
      join
        .onRef('incident.workspace_id', '=', 'action_item.workspace_id')
        .onRef('incident.id', '=', 'action_item.incident_id'),
    )
    .leftJoin('person as owner', (join) =>
      join
        .onRef('owner.workspace_id', '=', 'action_item.workspace_id')
        .onRef('owner.id', '=', 'action_item.owner_id'),
    )
    .selectAll('action_item')
    .select([
      'owner.name as owner_name',
      'owner.handle as owner_handle',
      'incident.title as incident_title',
      'incident.number as incident_number',
      'incident.state as incident_state',
      'incident.severity as incident_severity',
    ]);

type ActionRow = Selectable<ActionItemTable> & {
  readonly owner_name: string | null;
  readonly owner_handle: string | null;
  readonly incident_title: string;
  readonly incident_number: number;
  readonly incident_state: string;
  readonly incident_severity: string | null;
};

/** A row as the domain's action item. */
export const toAction = (row: ActionRow): ActionItem =>
  ActionItem.parse({
    id: row.id,
    incidentId: row.incident_id,
    text: row.text,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    ownerHandle: row.owner_handle,
    ownerText: row.owner_text,
    dueDate: row.due_date,
    priority: row.priority,
    kind: row.kind,
    feeds: row.feeds,
    link: row.link,
    state: row.state,
    stateReason: row.state_reason,
    position: row.position,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  });

export const toListedAction = (row: ActionRow): ListedAction => ({
  action: toAction(row),
  incident: {
    title: row.incident_title,
    number: row.incident_number,
    state: LifecycleState.parse(row.incident_state),
    severity: MaybeSeverity.parse(row.incident_severity),
  },
});
