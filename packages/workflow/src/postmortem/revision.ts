import type { Actor, PostMortemDocument } from '@kintsugi/domain';
import { printPostMortem } from '@kintsugi/markdown';
import { insertRevision, newId, type Queryable, type Revision } from '@kintsugi/store';

/** A revision to freeze. */
export interface Freeze {
  readonly incidentId: string;
  readonly document: PostMortemDocument;
  /** The number readers see, for a published one; null for a step of the history. */
  readonly number: number | null;
  readonly note: string | null;
  readonly at: string;
}

/** Freezes a document as a revision, with the Markdown it prints as. */
export async function freeze(db: Queryable, actor: Actor, given: Freeze): Promise<Revision> {
  const { incidentId, document, number, note, at } = given;
  const revision: Revision = {
    id: newId(),
    kind: number === null ? 'checkpoint' : 'published',
    number,
    document,
    markdown: printPostMortem(document),
    author: actor.name,
    note,
    createdAt: at,
  };
  await insertRevision(db, { workspaceId: actor.workspaceId, incidentId }, revision);
  return revision;
}
