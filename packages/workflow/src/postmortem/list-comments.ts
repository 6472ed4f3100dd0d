import type { Actor } from '@kintsugi/domain';
import { type CommentRecord, loadIncident, listComments as selectComments } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** The comments on a post-mortem, oldest first. */
export async function listComments(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<{ items: CommentRecord[] }> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  return { items: await selectComments(deps.db, key) };
}
