import { type DecodedBlock, decodeBlock, type EventEntry, entryAt } from '@kintsugi/evidence';
import { type BlockHead, type Database, loadBlocks } from '@kintsugi/store';
import type { BlockWalk } from './block-walk.ts';
import { comparePlaces, type EventPlace } from './event-place.ts';

/** An event as the index knows it: when it was and where it stands. */
export interface IndexedEvent extends EventPlace {
  readonly entry: EventEntry;
}

/** Which events come next. */
export interface NextEvents {
  readonly incident: { readonly workspaceId: string; readonly incidentId: string };
  /** Milliseconds since 1970, both inclusive; null: no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** Code of the least level wanted; 0 takes events without one too. */
  readonly minLevel: number;
  /** Only events after this one. */
  readonly after: EventPlace | null;
  readonly count: number;
}

/** Blocks loaded at once: about a quarter of a megabyte. */
const BLOCKS_AT_ONCE = 8;

/**
 * The next `count` events of all files in time order. Blocks are opened in the order of their first
 * instant until no unopened one can hold an earlier event than those found; memory holds a few
 * blocks and twice the events asked for, however the blocks overlap.
 */
export async function nextEvents(
  db: Database,
  walk: BlockWalk,
  query: NextEvents,
): Promise<IndexedEvent[]> {
  const earliest = new Earliest(query.count);
  let index = 0;
  for (;;) {
    const heads: BlockHead[] = [];
    while (heads.length < BLOCKS_AT_ONCE) {
      const head = await walk.at(index);
      if (head === undefined || earliest.isBefore(head.firstAt)) break;
      index++;
      if (mayHold(head, query)) heads.push(head);
    }
    if (heads.length === 0) return earliest.take();
    for (const block of await loadBlocks(db, query.incident, heads)) {
      collect(decodeBlock(block), block, { query, earliest });
    }
  }
}

const mayHold = (head: BlockHead, { from, to, after, minLevel }: NextEvents): boolean =>
  (from === null || head.lastAt >= from) &&
  (to === null || head.firstAt <= to) &&
  (after === null || head.lastAt >= after.at) &&
  (minLevel === 0 || head.levelCounts.slice(minLevel).some((count) => count > 0));

function collect(
  decoded: DecodedBlock,
  head: BlockHead,
  { query, earliest }: { readonly query: NextEvents; readonly earliest: Earliest },
): void {
  const from = Math.max(
    query.from ?? Number.NEGATIVE_INFINITY,
    query.after?.at ?? Number.NEGATIVE_INFINITY,
  );
  const to = query.to ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < decoded.count; i++) {
    const at = decoded.at[i] ?? 0;
    if (at < from || at > to || (decoded.level[i] ?? 0) < query.minLevel) continue;
    const place = { at, fileId: head.fileId, ordinal: head.firstOrdinal + i };
    if (query.after !== null && comparePlaces(place, query.after) <= 0) continue;
    const entry = entryAt(decoded, i);
    if (entry !== undefined) earliest.add({ ...place, entry });
  }
}

/** Keeps the earliest events of those added. */
class Earliest {
  readonly #count: number;
  #events: IndexedEvent[] = [];
  /** No event after this one is among the earliest. */
  #limit: EventPlace | null = null;

  constructor(count: number) {
    this.#count = count;
  }

  add(event: IndexedEvent): void {
    if (this.#limit !== null && comparePlaces(event, this.#limit) > 0) return;
    this.#events.push(event);
    if (this.#events.length >= this.#count * 2 + 64) this.#cut();
  }

  /** True when as many events as wanted were found and all are before this instant. */
  isBefore(at: number): boolean {
    if (this.#events.length < this.#count) return false;
    this.#cut();
    return this.#limit !== null && this.#limit.at < at;
  }

  take(): IndexedEvent[] {
    this.#cut();
    return this.#events;
  }

  #cut(): void {
    this.#events = this.#events.sort(comparePlaces).slice(0, this.#count);
    if (this.#events.length === this.#count) this.#limit = this.#events.at(-1) ?? null;
  }
}
