import type { Actor, Incident } from '@kintsugi/domain';
import {
  type CommentRecord,
  loadIncident,
  type Tx,
  updateComment as writeComment,
} from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { loadComment, requireAuthor } from './load-comment.ts';
import { resolveMentions } from './mentions.ts';

/** What of a comment becomes different. */
export interface UpdateComment {
  readonly incidentId: string;
  readonly commentId: string;
  readonly version: number;
  readonly body?: string | undefined;
  readonly resolved?: boolean | undefined;
}

/** Edits one's own comment, or resolves (or reopens) a thread, which anybody who writes here may. */
export async function updateComment(
  deps: Deps,
  actor: Actor,
  input: UpdateComment,
): Promise<CommentRecord> {
  requirePermission(actor, 'write');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const record = recorder(deps, actor, incident.id);
  return deps.db.transaction().execute(async (tx) => {
    const before = await loadComment(tx, key, input.commentId);
    if (input.body !== undefined) requireAuthor(actor, before);
    const at = deps.now();
    const wanted: CommentRecord = {
      ...before,
      ...(await edited(tx, actor, { input, incident, at })),
      ...resolved(actor, input, at),
      version: input.version,
    };
    if (!(await writeComment(tx, key, wanted)))
      throw staleConflict({ what: 'this comment', yours: wanted, theirs: before });
    const after = await loadComment(tx, key, input.commentId);
    await record(tx, 'comments', { verb: 'update-comment', subject: after.id, before, after });
    return after;
  });
}

interface Edit {
  readonly input: UpdateComment;
  readonly incident: Incident;
  readonly at: string;
}

async function edited(tx: Tx, actor: Actor, { input, incident, at }: Edit) {
  const { body } = input;
  if (body === undefined) return {};
  return { body, mentions: await resolveMentions(tx, actor, { body, incident }), editedAt: at };
}

const resolved = (actor: Actor, input: UpdateComment, at: string) => {
  if (input.resolved === undefined) return {};
  return input.resolved
    ? { resolvedAt: at, resolvedBy: actor.name }
    : { resolvedAt: null, resolvedBy: null };
};
