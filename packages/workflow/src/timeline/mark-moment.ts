import {
  type Actor,
  epochMs,
  type Incident,
  KEY_MOMENT_TIME,
  type TimelineEntry,
} from '@kintsugi/domain';
import { announce, audit, type Tx, unmarkOthers, updateIncident } from '@kintsugi/store';
import { requirePossibleTimes } from '../incident/times.ts';
import { staleConflict } from '../shared/conflict.ts';
import type { Deps } from '../shared/deps.ts';

/** Where a mark is made. */
export interface Marking {
  readonly deps: Pick<Deps, 'now'>;
  readonly tx: Tx;
  readonly actor: Actor;
}

/**
 * Makes the incident's time that of the entry that marks it, by the same rules as setting the time
 * itself. A transition happened once: another entry that marked it does not any more.
 *
 * @throws KintsugiError `incident/times-impossible`
 */
export async function markMoment(
  { deps, tx, actor }: Marking,
  marked: { readonly incident: Incident; readonly entry: TimelineEntry },
): Promise<void> {
  const { incident, entry } = marked;
  const { keyMoment } = entry;
  if (keyMoment === null) return;
  const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
  await unmarkOthers(tx, key, { entryId: entry.id, keyMoment });
  const field = KEY_MOMENT_TIME[keyMoment];
  const now = incident[field];
  if (now !== null && epochMs(now) === epochMs(entry.at)) return;
  const set = { [field]: entry.at };
  requirePossibleTimes({ ...incident, ...set }, deps.now());
  const { id, version } = incident;
  const saved = await updateIncident(tx, actor, { id, version, at: deps.now(), set });
  if (saved === null) throw staleConflict({ what: 'this incident', yours: set, theirs: incident });
  await audit(tx, actor, {
    verb: 'mark-moment',
    incidentId: incident.id,
    subject: entry.id,
    before: { [field]: now },
    after: set,
  });
  await announce(tx, actor.workspaceId, incident.id, 'incident');
}
