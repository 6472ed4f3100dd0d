import { epochMs } from '@kintsugi/domain';
import { listUnkept } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { systemActor } from '../workspace/identify.ts';
import { createCheckpoint } from './create-checkpoint.ts';

/** A post-mortem is left alone for so long before what was done to it becomes a step of its history. */
const SETTLED_AFTER_MS = 10 * 60_000;

/**
 * Gives every post-mortem that changed since its newest revision, and has rested for ten minutes, a
 * checkpoint. Called on a schedule, so that changes of timeline, causes and actions, and the last
 * words of a burst of writing, are in the history too.
 *
 * @returns how many were made
 */
export async function keepHistories(deps: Deps): Promise<number> {
  const before = new Date(epochMs(deps.now()) - SETTLED_AFTER_MS).toISOString();
  const unkept = await listUnkept(deps.db, before);
  for (const { key, author } of unkept) {
    const actor = { ...systemActor(key.workspaceId), name: author };
    await createCheckpoint(deps, actor, { incidentId: key.incidentId });
  }
  return unkept.length;
}
