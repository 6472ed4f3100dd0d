import { type Actor, KintsugiError, type TimelineEntry } from '@kintsugi/domain';
import { insertEntries, listEntries, loadRemovedEntry, lockIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { markMoment } from './mark-moment.ts';

/**
 * Puts a removed entry back as it was: its citation, its original, who recorded it. The key moment it
 * marked is left to an entry that has marked it in the meantime.
 *
 * @throws KintsugiError `conflict/exists` when it, or another entry of the same event, is there
 */
export async function restoreEntry(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string; readonly entryId: string },
): Promise<TimelineEntry> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const there = await listEntries(tx, actor, incident.id);
    if (there.some(({ id }) => id === input.entryId)) throw isThere();
    const { createdAt = deps.now(), ...removed } = await loadRemovedEntry(tx, actor, input);
    const { keyMoment } = removed;
    const taken = there.some((entry) => entry.keyMoment === keyMoment);
    const [entry] = await insertEntries(
      tx,
      { workspaceId: actor.workspaceId, incidentId: incident.id },
      [
        {
          ...removed,
          createdAt,
          keyMoment: taken ? null : keyMoment,
          version: removed.version + 1,
        },
      ],
    );
    if (entry === undefined) throw isThere();
    await markMoment({ deps, tx, actor }, { incident, entry });
    await recorder(deps, actor, incident.id)(tx, 'timeline', {
      verb: 'restore-entry',
      subject: entry.id,
      after: entry,
    });
    return entry;
  });
}

const isThere = () =>
  new KintsugiError(
    'conflict/exists',
    'This entry, or another of the same event, is on the timeline already. Nothing was added.',
  );
