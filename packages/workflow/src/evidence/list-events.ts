import { type Actor, type EvidenceEvent, type Instant, LEVELS, type Level } from '@kintsugi/domain';
import { decodeCursor, encodeCursor, type Page } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { BlockWalk } from './events/block-walk.ts';
import { EventPlace } from './events/event-place.ts';
import { type IndexedEvent, type NextEvents, nextEvents } from './events/next-events.ts';
import { type ReadableFile, readableFiles } from './events/readable-files.ts';
import { wordTest } from './events/record-words.ts';
import { type Found, searchEvents } from './events/search-events.ts';
import { showEvents } from './events/show-events.ts';

/** Which events, and which page of them. */
export interface ListEvents {
  readonly incidentId: string;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly fileId?: string | undefined;
  /** This level and above. */
  readonly level?: Level | undefined;
  /** Words the raw record must hold, without regard to case. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * Events of all ready files of an incident, by time. With `q` a page may hold fewer events than asked
 * for (even none) and still have a next one: the search goes on there.
 */
export async function listEvents(
  deps: Pick<Deps, 'db' | 'blobs'>,
  actor: Actor,
  input: ListEvents,
): Promise<Page<EvidenceEvent>> {
  const files = await readableFiles(deps, actor, input.incidentId);
  const query = toQuery(actor, input);
  const found = await find(deps, { files, query, input });
  const shown = await showEvents(deps, files, found.events);
  return {
    items: shown.map(({ event }) => event),
    next: found.lookedUpTo === null ? null : encodeCursor(placeOf(found.lookedUpTo)),
  };
}

const placeOf = ({ at, fileId, ordinal }: IndexedEvent): EventPlace => ({ at, fileId, ordinal });

function toQuery(actor: Actor, input: ListEvents): NextEvents {
  return {
    incident: { workspaceId: actor.workspaceId, incidentId: input.incidentId },
    from: input.from === undefined ? null : Date.parse(input.from),
    to: input.to === undefined ? null : Date.parse(input.to),
    minLevel: input.level === undefined ? 0 : LEVELS.indexOf(input.level) + 1,
    after: decodeCursor(EventPlace, input.cursor) ?? null,
    count: input.limit + 1,
  };
}

interface Finding {
  readonly files: ReadonlyMap<string, ReadableFile>;
  readonly query: NextEvents;
  readonly input: ListEvents;
}

async function find(
  deps: Pick<Deps, 'db' | 'blobs'>,
  { files, query, input }: Finding,
): Promise<Found> {
  const { fileId, limit } = input;
  const { from, to, after, incident } = query;
  const fileIds = [...files.keys()].filter((id) => fileId === undefined || id === fileId);
  const earliest = after === null ? from : Math.max(from ?? after.at, after.at);
  const walk = new BlockWalk(deps.db, { ...incident, fileIds, from: earliest, to });
  const test = wordTest(input.q);
  if (test !== null) return searchEvents(deps, { walk, files, query, test, limit });
  const events = await nextEvents(deps.db, walk, query);
  const page = events.slice(0, limit);
  return { events: page, lookedUpTo: events.length > limit ? (page.at(-1) ?? null) : null };
}
