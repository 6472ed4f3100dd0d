import { type IncidentKey, listDueReviews, lockIncident, saveMove } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { recorder } from '../shared/record.ts';
import { systemActor } from '../workspace/identify.ts';

/**
 * Opens the review of every post-mortem that was published thirty days ago (or whose review was put
 * off until now). Called on a schedule, by any number of processes: each review is opened once.
 *
 * @returns how many were opened
 */
export async function openDueReviews(deps: Pick<Deps, 'db' | 'now' | 'log'>): Promise<number> {
  let opened = 0;
  for (const key of await listDueReviews(deps.db, deps.now())) {
    if (await openReview(deps, key)) opened += 1;
  }
  if (opened > 0) deps.log.info({ opened }, 'Opened 30-day reviews.');
  return opened;
}

async function openReview(deps: Pick<Deps, 'db' | 'now'>, key: IncidentKey): Promise<boolean> {
  const actor = systemActor(key.workspaceId);
  return deps.db.transaction().execute(async (tx) => {
    const before = await lockIncident(tx, actor, key.incidentId);
    if (before.state !== 'published') return false;
    const at = deps.now();
    await saveMove(tx, key, { version: before.version, to: 'reviewing', at });
    await recorder(deps, actor, key.incidentId)(tx, 'incident', {
      verb: 'open-review',
      before: { state: before.state },
      after: { state: 'reviewing' },
    });
    return true;
  });
}
