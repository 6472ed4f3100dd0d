import { isDeepStrictEqual } from 'node:util';
import type { IncidentView } from '@kintsugi/contract';
import { type Actor, type Incident, KintsugiError, publishNeeds } from '@kintsugi/domain';
import { loadIncident, lockIncident, type Revision, saveMove, type Tx } from '@kintsugi/store';
import { viewIncident } from '../incident/view.ts';
import { loadRows, type PostMortemParts, toDocument } from '../postmortem/parts.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { refuseStale } from './move-lifecycle.ts';
import { postMortemState } from './post-mortem-state.ts';
import { latestPublished, publishRevision } from './publish-revision.ts';
import { lacks } from './refuse-move.ts';

/** Later changes to publish. */
export interface PublishAgain {
  readonly incidentId: string;
  readonly version: number;
  readonly acknowledged: readonly string[];
  readonly note?: string | null | undefined;
}

/**
 * Publishes later changes of a published post-mortem as the next revision. The earlier ones stay
 * readable at their own addresses.
 *
 * @throws KintsugiError `lifecycle/illegal-move` when it was never published, `lifecycle/needs`,
 *   `conflict/exists` when nothing has changed, `conflict/stale`
 */
export async function publishAgain(
  deps: Deps,
  actor: Actor,
  input: PublishAgain,
): Promise<IncidentView> {
  requirePermission(actor, 'publish');
  const seen = await loadIncident(deps.db, actor, input.incidentId);
  const prose = await deps.prose.read(actor.workspaceId, seen.id);
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    refuseStale(incident, input);
    const parts = await loadRows(tx, actor, { incident, prose });
    const publishedAt = refuseUnpublished(incident);
    await refuseLacking(deps, tx, { actor, parts, input });
    refuseUnchanged(parts, await latestPublished(tx, actor, incident));
    const at = deps.now();
    const note = input.note?.trim() || null;
    const revision = await publishRevision(tx, actor, { parts, note, at, publishedAt });
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    await saveMove(tx, key, { version: input.version, to: incident.state, at });
    await recorder(deps, actor, incident.id)(tx, 'revisions', {
      verb: 'publish-again',
      subject: revision.id,
      after: { revision: revision.number, note, acknowledged: input.acknowledged },
    });
    const saved = await loadIncident(tx, actor, incident.id);
    return viewIncident({ ...deps, db: tx }, actor, saved);
  });
}

function refuseUnpublished(incident: Incident): string {
  const { publishedAt, state } = incident;
  const published = state === 'published' || state === 'reviewing' || state === 'closed';
  if (published && publishedAt !== null) return publishedAt;
  throw new KintsugiError(
    'lifecycle/illegal-move',
    'This post-mortem is not published yet: move it to published first.',
  );
}

async function refuseLacking(
  deps: Deps,
  tx: Tx,
  by: { readonly actor: Actor; readonly parts: PostMortemParts; readonly input: PublishAgain },
): Promise<void> {
  const { workspaceId } = by.actor;
  const state = await postMortemState(deps, tx, { workspaceId, parts: by.parts });
  const open = publishNeeds(state).filter(
    (need) => need.weight === 'lacking' || !by.input.acknowledged.includes(need.id),
  );
  if (open.length > 0) throw lacks(open);
}

function refuseUnchanged(parts: PostMortemParts, last: Revision | null): void {
  if (!last || !isDeepStrictEqual(last.document, toDocument(parts))) return;
  throw new KintsugiError(
    'conflict/exists',
    `Nothing has changed since revision ${last.number}, so there is nothing to publish.`,
  );
}
