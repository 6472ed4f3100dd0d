import { type Actor, KintsugiError, type PostMortemDocument } from '@kintsugi/domain';
import { findPublished, lastPublishedNumber, loadIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** A published post-mortem, with the number of the latest revision. */
export interface PublishedPostMortem {
  readonly incidentId: string;
  readonly number: number;
  readonly revision: number;
  readonly latest: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly document: PostMortemDocument;
}

/**
 * A published post-mortem as a revision froze it, the latest when none is named.
 *
 * @throws KintsugiError `not-found` while it is not published, or for a number it does not have
 */
export async function getPublished(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly revision?: number | undefined },
): Promise<PublishedPostMortem> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const revision = await findPublished(deps.db, key, input.revision ?? null);
  if (revision?.number == null) throw unpublished(input.revision);
  return {
    incidentId: incident.id,
    number: incident.number,
    revision: revision.number,
    latest: await lastPublishedNumber(deps.db, key),
    publishedAt: revision.createdAt,
    publishedBy: revision.author,
    document: revision.document,
  };
}

const unpublished = (revision: number | undefined): KintsugiError =>
  new KintsugiError(
    'not-found',
    revision === undefined
      ? 'This post-mortem is not published yet.'
      : `There is no published revision ${revision} of this post-mortem.`,
  );
