import {
  type Actor,
  proposeSeverity as propose,
  type SeverityFacts,
  type SeverityProposal,
} from '@kintsugi/domain';
import { loadWorkspace } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** Proposes a severity from facts, by the workspace's policy. */
export async function proposeSeverity(
  deps: Deps,
  actor: Actor,
  facts: SeverityFacts,
): Promise<SeverityProposal> {
  requirePermission(actor, 'read');
  const { severityPolicy } = await loadWorkspace(deps.db, actor.workspaceId);
  return propose(facts, severityPolicy);
}
