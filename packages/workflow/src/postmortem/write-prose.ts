import type { Actor, ProseKey } from '@kintsugi/domain';
import { loadIncident } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** A field of prose and the version of the whole prose its writer saw. */
export interface WriteProse {
  readonly incidentId: string;
  readonly proseKey: ProseKey;
  readonly markdown: string;
  readonly version: number;
}

/**
 * Replaces one field of prose, merged into the document people may be writing in. Durable when it
 * resolves.
 *
 * @throws KintsugiError `conflict/stale` with both texts when the prose was changed since
 */
export async function writeProse(
  deps: Deps,
  actor: Actor,
  input: WriteProse,
): Promise<{ proseVersion: number }> {
  requirePermission(actor, 'write');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const before = await deps.prose.read(actor.workspaceId, incident.id);
  if (before.version !== input.version) {
    throw staleConflict({
      what: 'the text of this post-mortem',
      yours: { markdown: input.markdown, version: input.version },
      theirs: { markdown: before.texts[input.proseKey], version: before.version },
    });
  }
  const { version } = await deps.prose.write(actor, incident.id, {
    [input.proseKey]: input.markdown,
  });
  return { proseVersion: version };
}
