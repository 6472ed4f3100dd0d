import { type Actor, may } from '@kintsugi/domain';
import { type IncidentKey, loadIncident, loadProseTexts } from '@kintsugi/store';
import type { Deps, ProsePort } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/**
 * How an actor may take part in the shared prose of an incident: writing, or reading along.
 *
 * @throws KintsugiError `not-found` when it does not exist or is invisible
 */
export async function proseAccess(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<{ readonly readOnly: boolean }> {
  requirePermission(actor, 'read');
  await loadIncident(deps.db, actor, input.incidentId);
  return { readOnly: !may.write(actor.role) };
}

/** The prose as stored, for an incident whose document is not in memory. */
export const storedProse = (
  deps: Pick<Deps, 'db'>,
  key: IncidentKey,
): ReturnType<ProsePort['read']> => loadProseTexts(deps.db, key);
