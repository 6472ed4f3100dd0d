import { type Actor, Id } from '@kintsugi/domain';
import { loadIncident, type RevisionHead, listRevisions as selectRevisions } from '@kintsugi/store';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** The history of a post-mortem, newest first. */
export async function listRevisions(
  deps: Deps,
  actor: Actor,
  input: {
    readonly incidentId: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<RevisionHead>> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const before = decodeCursor(Id, input.cursor) ?? null;
  const rows = await selectRevisions(deps.db, key, { limit: input.limit + 1, before });
  return toPage(rows, input.limit, (revision) => revision.id);
}
