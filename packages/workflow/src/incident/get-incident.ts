import type { IncidentView } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import { loadIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { viewIncident } from './view.ts';

/** One incident, when the actor may see it. */
export async function getIncident(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<IncidentView> {
  requirePermission(actor, 'read');
  return viewIncident(deps, actor, await loadIncident(deps.db, actor, input.incidentId));
}
