import type { Actor } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

/** How much belongs to an incident. */
export interface IncidentCounts {
  readonly evidenceFiles: number;
  readonly timelineEntries: number;
  readonly actionItems: number;
}

const NONE: IncidentCounts = { evidenceFiles: 0, timelineEntries: 0, actionItems: 0 };

/** The counts of incidents that the caller has loaded (and so may see), by id. */
export async function countBelongings(
  db: Queryable,
  actor: Actor,
  incidentIds: readonly string[],
): Promise<(incidentId: string) => IncidentCounts> {
  if (incidentIds.length === 0) return () => NONE;
  const of = (table: string) => sql<number>`(
    select count(*)::int from ${sql.table(table)} as belonging
    where belonging.workspace_id = incident.workspace_id and belonging.incident_id = incident.id)`;
  const rows = await db
    .selectFrom('incident')
    .select('incident.id')
    .select([
      of('evidence_file').as('evidenceFiles'),
      of('timeline_entry').as('timelineEntries'),
      of('action_item').as('actionItems'),
    ])
    .where('incident.workspace_id', '=', actor.workspaceId)
    .where('incident.id', 'in', [...incidentIds])
    .execute();
  const byId = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return (incidentId) => byId.get(incidentId) ?? NONE;
}
