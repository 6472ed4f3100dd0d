import type { Actor, PostMortemDocument } from '@kintsugi/domain';
import { loadIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { loadParts, toDocument } from './parts.ts';

/** The post-mortem as one document: what Markdown prints, revisions freeze and lint reads. */
export async function getDocument(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<PostMortemDocument> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  return toDocument(await loadParts(deps, actor, incident));
}
