import type { Deadline, IncidentView } from '@kintsugi/contract';
import {
  type Actor,
  epochMs,
  type Incident,
  type Instant,
  type SeverityPolicy,
  writeUpDeadline,
} from '@kintsugi/domain';
import { countBelongings, loadWorkspace, type Queryable } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

const PUBLISHED = new Set<Incident['state']>(['published', 'reviewing', 'closed']);

/** The write-up's deadline of an incident; null while no severity is decided. */
export function deadlineOf(
  incident: Pick<Incident, 'severity' | 'resolvedAt' | 'state'>,
  policy: SeverityPolicy,
  now: Instant,
): Deadline | null {
  if (incident.severity === null) return null;
  const { writeUp, dueAt, why } = writeUpDeadline(incident.severity, incident.resolvedAt, policy);
  const open = !PUBLISHED.has(incident.state);
  return { writeUp, dueAt, why, overdue: open && dueAt !== null && epochMs(dueAt) < epochMs(now) };
}

/** Incidents as the API answers them. The caller has loaded them, so the actor may see them. */
export async function viewIncidents(
  deps: Pick<Deps, 'now'> & { readonly db: Queryable },
  actor: Actor,
  incidents: readonly Incident[],
): Promise<IncidentView[]> {
  const { severityPolicy } = await loadWorkspace(deps.db, actor.workspaceId);
  const ids = incidents.map((incident) => incident.id);
  const countsOf = await countBelongings(deps.db, actor, ids);
  return incidents.map((incident) => ({
    ...incident,
    deadline: deadlineOf(incident, severityPolicy, deps.now()),
    ...countsOf(incident.id),
  }));
}

/** One incident as the API answers it. */
export async function viewIncident(
  deps: Pick<Deps, 'now'> & { readonly db: Queryable },
  actor: Actor,
  incident: Incident,
): Promise<IncidentView> {
  const [view] = await viewIncidents(deps, actor, [incident]);
  if (!view) throw new TypeError('An incident without its view.');
  return view;
}
