import type { Actor, Incident, LifecycleState, Severity } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import { containing } from '../like.ts';
import { toIncident } from './incident-row.ts';
import { visibleIncidents } from './incidents.ts';

/** Which incidents, and from where on. */
export interface IncidentFilter {
  /** Words in the title, a service or a tag, or the number (`INC-12`). */
  readonly q?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly state?: LifecycleState | undefined;
  readonly service?: string | undefined;
  readonly tag?: string | undefined;
  /** Only incidents with a number below this one. */
  readonly below?: number | undefined;
  readonly limit: number;
}

/** Incidents the actor may see, newest first. */
export async function listIncidents(
  db: Queryable,
  actor: Actor,
  filter: IncidentFilter,
): Promise<Incident[]> {
  const { q, severity, state, service, tag, below } = filter;
  let query = visibleIncidents(db, actor);
  if (severity !== undefined) query = query.where('incident.severity', '=', severity);
  if (state !== undefined) query = query.where('incident.state', '=', state);
  if (service !== undefined) query = query.where(sql<boolean>`${service} = any(incident.services)`);
  if (tag !== undefined) query = query.where(sql<boolean>`${tag} = any(incident.tags)`);
  if (below !== undefined) query = query.where('incident.number', '<', below);
  for (const word of wordsOf(q)) query = query.where(mentions(word));
  const rows = await query.orderBy('incident.number', 'desc').limit(filter.limit).execute();
  return rows.map(toIncident);
}

const wordsOf = (q: string | undefined): string[] =>
  (q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10);

/** Every word must stand in the title, a service, a tag or the short name. */
const mentions = (word: string) => sql<boolean>`(
  incident.title || ' INC-' || incident.number || ' '
  || array_to_string(incident.services, ' ') || ' ' || array_to_string(incident.tags, ' ')
) ilike ${containing(word)}`;
