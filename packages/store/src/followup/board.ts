import type { Actor, Incident } from '@kintsugi/domain';
import type { Queryable } from '../database.ts';
import { toIncident } from '../incident/incident-row.ts';
import { visibleIncidents } from '../incident/incidents.ts';

const UNDER_WAY = ['gathering', 'drafting', 'meeting', 'correcting', 'reviewing'];

/**
 * The incidents the actor may see that may need somebody: those under way, and those published at or
 * before `publishedBy`, whose review is near.
 */
export async function listBoardIncidents(
  db: Queryable,
  actor: Actor,
  publishedBy: string,
): Promise<Incident[]> {
  const rows = await visibleIncidents(db, actor)
    .where((eb) =>
      eb.or([
        eb('incident.state', 'in', UNDER_WAY),
        eb.and([
          eb('incident.state', '=', 'published'),
          eb('incident.published_at', '<=', new Date(publishedBy)),
        ]),
      ]),
    )
    .orderBy('incident.number')
    .execute();
  return rows.map(toIncident);
}
