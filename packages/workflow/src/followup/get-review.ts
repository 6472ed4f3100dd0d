import type { Actor, Review } from '@kintsugi/domain';
import { loadIncident, loadReview } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** The answer of the 30-day review; null while there is none. */
export async function getReview(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<{ review: Review | null }> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  return { review: await loadReview(deps.db, key) };
}
