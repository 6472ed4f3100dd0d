import type { Timeline } from '@kintsugi/contract';
import { type Actor, timelineFindings } from '@kintsugi/domain';
import { listEntries, loadIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

/** The timeline of an incident, by time, with what a reader would ask about it. */
export async function getTimeline(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<Timeline> {
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const entries = await listEntries(deps.db, actor, incident.id);
  return { entries, findings: timelineFindings(entries, incident) };
}
