import type { Actor, Incident } from '@kintsugi/domain';
import type { Queryable } from '../database.ts';
import { toIncident } from '../incident/incident-row.ts';
import { visibleIncidents } from '../incident/incidents.ts';

const UNDER_WAY = ['gathering', 'drafting', 'meeting', 'correcting', 'reviewing'];

/**
 * The incidents the actor may see that may need somebody: those under way, and the published ones
 * whose review is due by `reviewBy`.
 */
export async function listBoardIncidents(
  db: Queryable,
  actor: Actor,
  reviewBy: string,
): Promise<Incident[]> {
  const rows = await visibleIncidents(db, actor)
    .where((eb) =>
      eb.or([
        eb('incident.state', 'in', UNDER_WAY),
        eb.and([
          eb('incident.state', '=', 'published'),
          eb('incident.review_due_at', '<=', new Date(reviewBy)),
        ]),
      ]),
    )
    .orderBy('incident.number')
    .execute();
  return rows.map(toIncident);
}
