import { type Actor, KintsugiError } from '@kintsugi/domain';
import { type CommentRecord, findComment, type IncidentKey, type Queryable } from '@kintsugi/store';

/**
 * One comment of an incident.
 *
 * @throws KintsugiError `not-found` when somebody has deleted it
 */
export async function loadComment(
  db: Queryable,
  key: IncidentKey,
  commentId: string,
): Promise<CommentRecord> {
  const comment = await findComment(db, key, commentId);
  if (comment) return comment;
  throw new KintsugiError(
    'not-found',
    'This comment is not there; somebody may have deleted it. Open the comments again.',
  );
}

/**
 * Refuses to touch somebody else's words.
 *
 * @throws KintsugiError `auth/not-allowed`
 */
export function requireAuthor(actor: Actor, comment: CommentRecord): void {
  if (actor.personId !== null && actor.personId === comment.authorId) return;
  throw new KintsugiError(
    'auth/not-allowed',
    `Only ${comment.authorName} may change or delete this comment. Answer it, or resolve the thread.`,
  );
}
