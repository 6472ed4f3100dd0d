import type { EventEntry, ReadRange } from '@kintsugi/evidence';

/** Records nearer to each other than this are read from the file in one go. */
const JOIN_WITHIN = 64 * 1024;
/** One read of the file is no larger than this, except for a single record. */
const MAX_READ = 4 * 1024 * 1024;

type Place = Pick<EventEntry, 'byteStart' | 'length'>;

/** Records that were read together. */
export interface ReadSpan {
  /** All the bytes read. */
  readonly bytes: Uint8Array;
  /** The records in them: their positions in the list asked for. */
  readonly indexes: readonly number[];
  /** The bytes of one of them. */
  record(index: number): Uint8Array;
}

/**
 * Reads records of a file with as few reads as their places allow, one span of bytes after the other.
 *
 * @param maxBytes of a longer record only its beginning is read
 */
export async function* readSpans(
  readRange: ReadRange,
  places: readonly Place[],
  maxBytes: number,
): AsyncGenerator<ReadSpan, void, undefined> {
  for (const { start, end, indexes } of spansOf(places, maxBytes)) {
    const bytes = await readRange(start, end);
    const record = (index: number) => {
      const { byteStart, length } = places[index] ?? { byteStart: start, length: 0 };
      return bytes.subarray(byteStart - start, byteStart - start + Math.min(length, maxBytes));
    };
    yield { bytes, indexes, record };
  }
}

/** The bytes of records of a file, in the order asked for. */
export async function readRecords(
  readRange: ReadRange,
  places: readonly Place[],
  maxBytes: number,
): Promise<Uint8Array[]> {
  const records: Uint8Array[] = [];
  for await (const span of readSpans(readRange, places, maxBytes)) {
    for (const index of span.indexes) records[index] = span.record(index);
  }
  return records;
}

interface Span {
  start: number;
  end: number;
  readonly indexes: number[];
}

function spansOf(places: readonly Place[], maxBytes: number): Span[] {
  const spans: Span[] = [];
  const ordered = [...places.entries()].sort(([, a], [, b]) => a.byteStart - b.byteStart);
  for (const [index, { byteStart, length }] of ordered) {
    const end = byteStart + Math.min(length, maxBytes);
    const last = spans.at(-1);
    const joined = last && Math.max(end, last.end);
    if (last && joined && byteStart - last.end <= JOIN_WITHIN && joined - last.start <= MAX_READ) {
      last.end = joined;
      last.indexes.push(index);
    } else {
      spans.push({ start: byteStart, end, indexes: [index] });
    }
  }
  return spans;
}
