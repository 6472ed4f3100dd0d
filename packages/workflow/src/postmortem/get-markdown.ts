import { type Actor, KintsugiError } from '@kintsugi/domain';
import { printPostMortem } from '@kintsugi/markdown';
import { findPublished, loadIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { getDocument } from './get-document.ts';

/** The post-mortem as Markdown: as it stands, or as a published revision froze it. */
export async function getMarkdown(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly revision?: number | undefined },
): Promise<string> {
  requirePermission(actor, 'read');
  if (input.revision === undefined) return printPostMortem(await getDocument(deps, actor, input));
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  const revision = await findPublished(deps.db, key, input.revision);
  if (revision) return revision.markdown;
  throw new KintsugiError(
    'not-found',
    `There is no published revision ${input.revision} of this post-mortem. Its history lists those there are.`,
  );
}
