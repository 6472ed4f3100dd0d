import type { Actor } from '@kintsugi/domain';
import { deleteComment, loadIncident } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { loadComment, requireAuthor } from './load-comment.ts';

/** Deletes one's own comment; answers to it stay in the thread. */
export async function removeComment(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly commentId: string; readonly version: number },
): Promise<void> {
  requirePermission(actor, 'write');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const record = recorder(deps, actor, incident.id);
  await deps.db.transaction().execute(async (tx) => {
    const before = await loadComment(tx, key, input.commentId);
    requireAuthor(actor, before);
    const { version } = input;
    if (!(await deleteComment(tx, key, { id: before.id, version })))
      throw staleConflict({ what: 'this comment', yours: { version }, theirs: before });
    await record(tx, 'comments', { verb: 'remove-comment', subject: before.id, before });
  });
}
