import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Actor,
  after,
  type EvidenceEvent,
  type EvidenceFile,
  type TimelineEntry,
} from '@kintsugi/domain';
import { listEvents } from '../../evidence/list-events.ts';
import { listEvidence } from '../../evidence/list-evidence.ts';
import type { Deps } from '../../shared/deps.ts';
import { getTimeline } from '../../timeline/get-timeline.ts';
import { pickEvents } from '../../timeline/pick-events.ts';
import { removeEntry } from '../../timeline/remove-entry.ts';
import { updateEntry } from '../../timeline/update-entry.ts';
import type { Example } from './manifest.ts';

type Moment = Example['timeline'][number];

/** An example that is being loaded, and the incident it became. */
export interface Loading {
  readonly example: Example;
  readonly incidentId: string;
  readonly signal: AbortSignal;
}

/**
 * Lets the timeline of a loaded example cite its evidence: as a person would, each entry is picked from
 * the evidence and worded anew, and takes the place of the one that came with the document. What has no
 * record in the evidence stays as it came.
 */
export async function citeTimeline(deps: Deps, actor: Actor, loading: Loading): Promise<void> {
  const { incidentId, example, signal } = loading;
  const files = await filesOnceRead(deps, actor, loading);
  const { entries } = await getTimeline(deps, actor, { incidentId });
  for (const moment of example.timeline) {
    signal.throwIfAborted();
    const event = await recordOf(deps, actor, { incidentId, files, moment });
    const came = entries.find(({ at, text }) => sameInstant(at, moment.at) && text === moment.text);
    const { keyMoment } = moment;
    if (event && came) await cite(deps, actor, { incidentId, event, came: { ...came, keyMoment } });
  }
}

const sameInstant = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);

const LOOK_AGAIN_MS = 100;
const PATIENCE_MS = 120_000;
const ON_THE_WAY = new Set<EvidenceFile['state']>(['receiving', 'waiting', 'reading']);

/** The evidence files, when all have been read; what takes too long is left out. */
async function filesOnceRead(
  deps: Deps,
  actor: Actor,
  { incidentId, signal }: Loading,
): Promise<readonly EvidenceFile[]> {
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const { items } = await listEvidence(deps, actor, { incidentId });
    const reading = items.some(({ state }) => ON_THE_WAY.has(state));
    if (!reading || waited > PATIENCE_MS) return items.filter(({ state }) => state === 'ready');
    await wait(LOOK_AGAIN_MS, undefined, { signal });
  }
}

interface Sought {
  readonly incidentId: string;
  readonly files: readonly EvidenceFile[];
  readonly moment: Moment;
}

const MOST_IN_TWO_SECONDS = 500;

/** The event of the evidence that stands at the line a moment names; null when there is none. */
async function recordOf(
  deps: Deps,
  actor: Actor,
  { incidentId, files, moment }: Sought,
): Promise<EvidenceEvent | null> {
  const [archive = '', inner] = moment.source.split('!');
  const name = basename(archive) + (inner === undefined ? '' : `!${inner}`);
  const file = files.find((candidate) => candidate.name === name);
  if (!file) return null;
  const { items } = await listEvents(deps, actor, {
    incidentId,
    fileId: file.id,
    from: after(moment.at, -1000),
    to: after(moment.at, 1000),
    limit: MOST_IN_TWO_SECONDS,
  });
  return items.find(({ citation }) => citation.line === moment.line) ?? null;
}

interface Citing {
  readonly incidentId: string;
  readonly event: EvidenceEvent;
  readonly came: TimelineEntry;
}

async function cite(deps: Deps, actor: Actor, { incidentId, event, came }: Citing): Promise<void> {
  const { added } = await pickEvents(deps, actor, { incidentId, eventIds: [event.id] });
  const [picked] = added;
  if (!picked) return; // two moments of one record: the second stays as it came
  await removeEntry(deps, actor, { incidentId, entryId: came.id, version: came.version });
  await updateEntry(deps, actor, {
    incidentId,
    entryId: picked.id,
    version: picked.version,
    at: came.at,
    text: came.text,
    actor: came.actor,
    keyMoment: came.keyMoment,
  });
}
