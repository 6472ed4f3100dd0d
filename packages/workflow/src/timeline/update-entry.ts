import {
  type Actor,
  epochMs,
  type Instant,
  type KeyMoment,
  type TimelineEntry,
} from '@kintsugi/domain';
import { loadEntry, lockIncident, updateEntryRow } from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { markMoment } from './mark-moment.ts';

/** What of an entry becomes different; what is absent stays, null empties. */
export interface UpdateEntry {
  readonly incidentId: string;
  readonly entryId: string;
  readonly version: number;
  readonly at?: Instant | undefined;
  readonly text?: string | undefined;
  readonly actor?: string | null | undefined;
  readonly keyMoment?: KeyMoment | null | undefined;
}

/**
 * Changes an entry. The time and text it was first recorded with are kept from the first change on;
 * marking a key moment, or moving an entry that marks one, sets the incident's time.
 *
 * @throws KintsugiError `conflict/stale` with both versions, `incident/times-impossible`
 */
export async function updateEntry(
  deps: Deps,
  actor: Actor,
  input: UpdateEntry,
): Promise<TimelineEntry> {
  requirePermission(actor, 'write');
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, input.incidentId);
    const before = await loadEntry(tx, actor, input);
    const { incidentId, entryId, version } = input;
    const set = changesOf(before, input);
    const after = await updateEntryRow(tx, actor.workspaceId, {
      incidentId,
      entryId,
      version,
      set,
    });
    if (after === null) {
      throw staleConflict({ what: 'this timeline entry', yours: input, theirs: before });
    }
    if (after.keyMoment !== before.keyMoment || after.at !== before.at) {
      await markMoment({ deps, tx, actor }, { incident, entry: after });
    }
    await recorder(deps, actor, incident.id)(tx, 'timeline', {
      verb: 'update-entry',
      subject: entryId,
      before,
      after,
    });
    return after;
  });
}

function changesOf(before: TimelineEntry, input: UpdateEntry) {
  const { at, text, actor, keyMoment } = input;
  const moved = at !== undefined && epochMs(at) !== epochMs(before.at);
  const reworded = text !== undefined && text !== before.text;
  const first = { at: before.at, text: before.text };
  return {
    ...(moved ? { at } : {}),
    ...(reworded ? { text } : {}),
    ...(actor === undefined ? {} : { actor }),
    ...(keyMoment === undefined ? {} : { keyMoment }),
    ...(before.original === null && (moved || reworded) ? { original: first } : {}),
  };
}
