import { type Actor, KintsugiError, type LanguagePolicy } from '@kintsugi/domain';
import {
  audit,
  loadWorkspace,
  updateWorkspace,
  type Workspace,
  type WorkspaceUpdate,
} from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/**
 * Changes the workspace or its policies. Deadlines follow them, since they are computed.
 *
 * @throws KintsugiError `request/invalid` for a rule that does not exist
 */
export async function updateSettings(
  deps: Deps,
  actor: Actor,
  input: WorkspaceUpdate,
): Promise<Workspace> {
  requirePermission(actor, 'administer');
  if (input.languagePolicy) await refuseUnknownRules(input.languagePolicy);
  return deps.db.transaction().execute(async (tx) => {
    const before = await loadWorkspace(tx, actor.workspaceId);
    const after = await updateWorkspace(tx, actor.workspaceId, input);
    if (!after) {
      const theirs = await loadWorkspace(tx, actor.workspaceId);
      throw staleConflict({ what: 'the workspace', yours: input, theirs });
    }
    await audit(tx, actor, { verb: 'update-settings', before, after });
    return after;
  });
}

/** The rules are the linter's, so it says which it does not know and which was meant. */
async function refuseUnknownRules(policy: LanguagePolicy): Promise<void> {
  const { parseConfig } = await import('@kintsugi/lint');
  const read = parseConfig(JSON.stringify(policy));
  if (read.ok) return;
  throw new KintsugiError('request/invalid', read.problems.map(({ message }) => message).join(' '));
}
