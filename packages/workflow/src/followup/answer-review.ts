import type { IncidentView } from '@kintsugi/contract';
import { type Actor, type Incident, KintsugiError, type Review } from '@kintsugi/domain';
import { loadIncident, loadReview, lockIncident, saveReview } from '@kintsugi/store';
import { viewIncident } from '../incident/view.ts';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';

/** The answer of the 30-day review: did it work, what was learned, what now? */
export interface AnswerReview extends Pick<Review, 'effective' | 'learned' | 'next'> {
  readonly incidentId: string;
  readonly version: number;
}

/**
 * Answers the 30-day review, or corrects the answer.
 *
 * @throws KintsugiError `lifecycle/illegal-move` while the review is not open, `conflict/stale`
 */
export async function answerReview(
  deps: Deps,
  actor: Actor,
  input: AnswerReview,
): Promise<IncidentView> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    refuseClosedReview(incident);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const before = await loadReview(tx, key);
    const { version, effective, learned, next } = input;
    const answeredAt = deps.now();
    const review: Review = { effective, learned, next, answeredBy: actor.name, answeredAt };
    if (!(await saveReview(tx, key, { version, review })))
      throw staleConflict({ what: 'this incident', yours: input, theirs: incident });
    await recorder(deps, actor, incident.id)(tx, 'incident', {
      verb: 'answer-review',
      before,
      after: review,
    });
    const saved = await loadIncident(tx, actor, incident.id);
    return viewIncident({ ...deps, db: tx }, actor, saved);
  });
}

function refuseClosedReview(incident: Incident): void {
  if (incident.state === 'reviewing') return;
  throw new KintsugiError(
    'lifecycle/illegal-move',
    incident.state === 'closed'
      ? 'The review is closed. Open it again to change its answer.'
      : 'The review is not open: it opens 30 days after publishing, or when somebody opens it.',
  );
}
