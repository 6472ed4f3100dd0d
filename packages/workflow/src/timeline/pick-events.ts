import { type Actor, KintsugiError, type TimelineEntry } from '@kintsugi/domain';
import { insertEntries, lockIncident, newId } from '@kintsugi/store';
import { findEvents } from '../evidence/events/find-events.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { entryOfEvent } from './entry-of-event.ts';

/** Events of the evidence to put onto the timeline. */
export interface PickEvents {
  readonly incidentId: string;
  readonly eventIds: readonly string[];
}

/**
 * Puts events of the evidence onto the timeline, all or none. Each entry cites its record (file,
 * line, bytes, hash) and quotes it. An event that is there already is not added twice.
 *
 * @throws KintsugiError `not-found` when the evidence holds no such event
 */
export async function pickEvents(
  deps: Deps,
  actor: Actor,
  input: PickEvents,
): Promise<{ added: TimelineEntry[]; alreadyThere: number }> {
  requirePermission(actor, 'write');
  const { events, missing } = await findEvents(deps, actor, input);
  if (missing.length > 0) throw unknown(missing);
  const made = { at: deps.now(), by: actor.name };
  const entries = events.map((event) => ({ id: newId(), ...entryOfEvent(event, made) }));
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const added = await insertEntries(tx, key, entries);
    await recorder(deps, actor, incident.id)(tx, 'timeline', {
      verb: 'pick-events',
      after: added.map(({ id, at, text, citation }) => ({ id, at, text, citation })),
    });
    return { added, alreadyThere: entries.length - added.length };
  });
}

const unknown = (missing: readonly string[]) =>
  new KintsugiError(
    'not-found',
    `${missing.length === 1 ? 'One of these events is' : `${missing.length} of these events are`} not in the evidence (${missing.slice(0, 3).join(', ')}). The file may have been removed or read again; open its events again. Nothing was added.`,
  );
