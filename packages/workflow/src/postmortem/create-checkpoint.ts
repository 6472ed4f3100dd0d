import { type Actor, epochMs } from '@kintsugi/domain';
import { latestRevision, loadIncident, type RevisionHead } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { loadParts, toDocument } from './parts.ts';
import { freeze } from './revision.ts';

/** Keeps the post-mortem as it stands now, as a step of its history. */
export async function createCheckpoint(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly note?: string | null | undefined },
): Promise<RevisionHead> {
  requirePermission(actor, 'write');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const document = toDocument(await loadParts(deps, actor, incident));
  const record = recorder(deps, actor, incident.id);
  return deps.db.transaction().execute(async (tx) => {
    const revision = await freeze(tx, actor, {
      incidentId: incident.id,
      document,
      number: null,
      note: input.note?.trim() || null,
      at: deps.now(),
    });
    const { document: _, markdown: __, ...head } = revision;
    await record(tx, 'revisions', { verb: 'create-checkpoint', subject: head.id, after: head });
    return head;
  });
}

/** The least time between two checkpoints that are made by themselves. */
const CHECKPOINT_EVERY_MS = 10 * 60_000;

/**
 * Makes a checkpoint while people write, at most one every ten minutes; null when it is too soon.
 */
export async function checkpointWhileEditing(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<RevisionHead | null> {
  const key = { workspaceId: actor.workspaceId, incidentId: input.incidentId };
  const latest = await latestRevision(deps.db, key);
  const due = latest === null ? 0 : epochMs(latest.createdAt) + CHECKPOINT_EVERY_MS;
  if (epochMs(deps.now()) < due) return null;
  return createCheckpoint(deps, actor, input);
}
