import { isDeepStrictEqual } from 'node:util';
import type { PostMortemView } from '@kintsugi/contract';
import { type Actor, CAUSE_CATEGORIES, emptySections, type SectionKey } from '@kintsugi/domain';
import { findPublished, listUsedCategories, loadIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { loadParts, type PostMortemParts, toDocument } from './parts.ts';

/** The post-mortem as it stands: prose, causes, what is empty, and whether it differs from what is published. */
export async function getPostMortem(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<PostMortemView> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const parts = await loadParts(deps, actor, incident);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const published = await findPublished(deps.db, key, null);
  const used = await listUsedCategories(deps.db, actor);
  return {
    prose: parts.prose.texts,
    proseVersion: parts.prose.version,
    causes: [...parts.causes],
    emptySections: emptySectionsOf(parts),
    categories: [...new Set([...CAUSE_CATEGORIES, ...used])],
    publishedRevision: published?.number ?? null,
    changedSincePublished:
      published !== null && !isDeepStrictEqual(published.document, toDocument(parts)),
  };
}

/** The sections that say nothing yet. */
const emptySectionsOf = (parts: PostMortemParts): SectionKey[] =>
  emptySections({
    prose: parts.prose.texts,
    timelineEntries: parts.entries.length,
    causes: parts.causes.length,
    actions: parts.actions,
    noActionsReason: parts.incident.noActionsReason,
  });
