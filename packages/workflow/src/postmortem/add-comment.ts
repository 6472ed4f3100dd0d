import { type Actor, KintsugiError, type ProseKey } from '@kintsugi/domain';
import {
  type CommentRecord,
  findComment,
  type IncidentKey,
  insertComment,
  loadIncident,
  newId,
  type Tx,
} from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { loadComment } from './load-comment.ts';
import { resolveMentions } from './mentions.ts';

/** A comment to add: on a place in the text, or as an answer in a thread. */
export interface AddComment {
  readonly incidentId: string;
  readonly threadId?: string | null | undefined;
  readonly proseKey?: ProseKey | null | undefined;
  readonly anchor?: unknown;
  readonly quote?: string | null | undefined;
  readonly body: string;
}

/** Comments on a post-mortem, or answers a comment; @handles become mentions. */
export async function addComment(
  deps: Deps,
  actor: Actor,
  input: AddComment,
): Promise<CommentRecord> {
  requirePermission(actor, 'write');
  const authorId = personOf(actor);
  refuseOddAnchor(input.anchor);
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const record = recorder(deps, actor, incident.id);
  return deps.db.transaction().execute(async (tx) => {
    const id = newId();
    const { body } = input;
    const mentions = await resolveMentions(tx, actor, { body, incident });
    const thread = await placeInThread(tx, key, { ...input, id });
    await insertComment(tx, key, {
      ...thread,
      id,
      body,
      mentions,
      authorId,
      createdAt: deps.now(),
    });
    const comment = await loadComment(tx, key, id);
    await record(tx, 'comments', { verb: 'add-comment', subject: id, after: comment });
    return comment;
  });
}

/** An anchor is a place in the text (relative positions of Yjs): small, and kept as JSON. */
const MAX_ANCHOR = 4000;

function refuseOddAnchor(anchor: unknown): void {
  const json = JSON.stringify(anchor ?? null);
  if (json.length <= MAX_ANCHOR && !/\\u(?:0000|d[89a-f])/i.test(json)) return;
  throw new KintsugiError('request/invalid', 'The anchor is no place in the text.', {
    fields: [{ path: 'anchor', message: `JSON of at most ${MAX_ANCHOR} characters.` }],
  });
}

function personOf(actor: Actor): string {
  if (actor.personId !== null) return actor.personId;
  throw new KintsugiError(
    'auth/not-allowed',
    'A comment needs an author: sign in, or use an API key that belongs to somebody.',
  );
}

/** An answer stands where its thread stands; a new comment starts a thread at its own place. */
async function placeInThread(tx: Tx, key: IncidentKey, input: AddComment & { id: string }) {
  const { threadId, proseKey = null, anchor, quote = null } = input;
  if (!threadId) return { threadId: input.id, proseKey, anchor, quote };
  const first = await findComment(tx, key, threadId);
  if (first)
    return { threadId: first.threadId, proseKey: first.proseKey, anchor: null, quote: null };
  throw new KintsugiError(
    'not-found',
    'The comment you answer is not there; somebody may have deleted it. Open the comments again.',
  );
}
