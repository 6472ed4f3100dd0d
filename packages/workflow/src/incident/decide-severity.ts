import type { IncidentView } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import { announce, audit, loadIncident, loadWorkspace, updateIncident } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { decide, type SeverityChoice } from './severity.ts';
import { viewIncident } from './view.ts';

/** A decision on one incident. */
export interface DecideSeverityInput extends Omit<SeverityChoice, 'reason'> {
  readonly incidentId: string;
  readonly version: number;
  readonly reason?: string | null | undefined;
}

/** Decides the severity; the deadline is recomputed from it. */
export async function decideSeverity(
  deps: Deps,
  actor: Actor,
  input: DecideSeverityInput,
): Promise<IncidentView> {
  requirePermission(actor, 'write');
  const { incidentId, version, facts, severity, reason = null } = input;
  return deps.db.transaction().execute(async (tx) => {
    const before = await loadIncident(tx, actor, incidentId);
    const { severityPolicy } = await loadWorkspace(tx, actor.workspaceId);
    const by = { actor, at: deps.now() };
    const decision = decide({ facts, severity, reason }, severityPolicy, by);
    const set = { severity, severityDecision: decision };
    const saved = await updateIncident(tx, actor, { id: incidentId, version, at: deps.now(), set });
    if (!saved) throw staleConflict({ what: 'this incident', yours: input, theirs: before });
    await audit(tx, actor, {
      verb: 'decide-severity',
      incidentId,
      before: before.severityDecision,
      after: decision,
    });
    await announce(tx, actor.workspaceId, incidentId, 'incident');
    return viewIncident({ ...deps, db: tx }, actor, saved);
  });
}
