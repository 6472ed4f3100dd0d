import type { Database } from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import type { BlockWalk } from './block-walk.ts';
import { type IndexedEvent, type NextEvents, nextEvents } from './next-events.ts';
import type { ReadableFile } from './readable-files.ts';
import type { WordTest } from './record-words.ts';
import { readSpans } from './records.ts';

/** Records tested at once: the blocks they stand in are opened once for them. */
const BATCH = 16_384;
/** Bytes that one request tests at most; the next one goes on from there. */
const SEARCH_BYTES = 32 * 1024 * 1024;
/** Of a longer record only this much is searched. */
const MAX_SEARCHED = 4 * 1024 * 1024;

/** Events found, and from where on nobody has looked yet. */
export interface Found {
  readonly events: IndexedEvent[];
  /** The last event looked at; null when there are no more. */
  readonly lookedUpTo: IndexedEvent | null;
}

/** What to search. */
export interface Search {
  readonly walk: BlockWalk;
  readonly files: ReadonlyMap<string, ReadableFile>;
  readonly query: NextEvents;
  readonly test: WordTest;
  /** Events wanted. */
  readonly limit: number;
}

/**
 * Looks through the raw records in time order until enough are found or enough bytes were read: a
 * rare word in a large log takes several requests, none of which runs long.
 */
export async function searchEvents(
  deps: Pick<Deps, 'blobs'> & { readonly db: Database },
  { walk, files, query, test, limit }: Search,
): Promise<Found> {
  const events: IndexedEvent[] = [];
  let after = query.after;
  let budget = SEARCH_BYTES;
  for (;;) {
    const batch = await nextEvents(deps.db, walk, { ...query, after, count: BATCH });
    const matches = await testRecords(deps, files, { batch, test });
    for (const [index, event] of batch.entries()) {
      budget -= Math.min(event.entry.length, MAX_SEARCHED);
      if (matches[index]) events.push(event);
      if (events.length === limit || budget <= 0) {
        const last = index === batch.length - 1 && batch.length < BATCH;
        return { events, lookedUpTo: last ? null : event };
      }
    }
    if (batch.length < BATCH) return { events, lookedUpTo: null };
    after = batch.at(-1) ?? null;
  }
}

async function testRecords(
  deps: Pick<Deps, 'blobs'>,
  files: ReadonlyMap<string, ReadableFile>,
  { batch, test }: { readonly batch: readonly IndexedEvent[]; readonly test: WordTest },
): Promise<boolean[]> {
  const matches: boolean[] = [];
  for (const [fileId, numbered] of Map.groupBy(batch.entries(), ([, event]) => event.fileId)) {
    const file = files.get(fileId);
    if (file === undefined) continue;
    const spans = readSpans(
      (start, end) => deps.blobs.read(file.blobKey, start, end),
      numbered.map(([, { entry }]) => entry),
      MAX_SEARCHED,
    );
    for await (const span of spans) {
      if (!test.mayHold(span.bytes)) continue;
      for (const position of span.indexes) {
        const [index] = numbered[position] ?? [-1];
        matches[index] = test.holds(span.record(position));
      }
    }
  }
  return matches;
}
