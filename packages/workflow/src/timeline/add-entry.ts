import type { Actor, Instant, KeyMoment, TimelineEntry } from '@kintsugi/domain';
import { insertEntries, lockIncident, newId } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { markMoment } from './mark-moment.ts';

/** An entry made by hand. */
export interface AddEntry {
  readonly incidentId: string;
  readonly at: Instant;
  readonly text: string;
  readonly actor?: string | null | undefined;
  readonly keyMoment?: KeyMoment | null | undefined;
}

/**
 * Adds an entry by hand. Marking a key moment sets the incident's time.
 *
 * @throws KintsugiError `incident/times-impossible` when the moment cannot have been then
 */
export async function addEntry(deps: Deps, actor: Actor, input: AddEntry): Promise<TimelineEntry> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const [entry] = await insertEntries(tx, key, [
      {
        id: newId(),
        at: input.at,
        text: input.text,
        actor: input.actor ?? null,
        keyMoment: input.keyMoment ?? null,
        createdAt: deps.now(),
        createdBy: actor.name,
      },
    ]);
    if (entry === undefined) throw new Error('The entry was not inserted.');
    await markMoment({ deps, tx, actor }, { incident, entry });
    await recorder(deps, actor, incident.id)(tx, 'timeline', {
      verb: 'add-entry',
      subject: entry.id,
      after: entry,
    });
    return entry;
  });
}
