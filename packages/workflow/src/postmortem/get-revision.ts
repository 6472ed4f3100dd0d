import { type Actor, KintsugiError } from '@kintsugi/domain';
import { findRevision, loadIncident, type Revision } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** Which revision is meant. */
export interface RevisionRef {
  readonly incidentId: string;
  readonly revisionId: string;
}

/** One revision with its document and Markdown. */
export async function getRevision(deps: Deps, actor: Actor, input: RevisionRef): Promise<Revision> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const revision = await findRevision(deps.db, key, input.revisionId);
  if (revision) return revision;
  throw new KintsugiError(
    'not-found',
    'There is no such revision of this post-mortem. Its history lists those there are.',
  );
}
