import type { EventEntry, ReadRange } from '@kintsugi/evidence';

/** Records nearer to each other than this are read from the file in one go. */
const JOIN_WITHIN = 64 * 1024;
/** One read of the file is no larger than this, except for a single record. */
const MAX_READ = 4 * 1024 * 1024;

type Place = Pick<EventEntry, 'byteStart' | 'length'>;

/**
 * The bytes of records of a file, in the order asked for, with as few reads as their places allow.
 *
 * @param maxBytes of a longer record only its beginning is read
 */
export async function readRecords(
  readRange: ReadRange,
  places: readonly Place[],
  maxBytes: number,
): Promise<Uint8Array[]> {
  const records: Uint8Array[] = [];
  for (const span of spansOf(places, maxBytes)) {
    const bytes = await readRange(span.start, span.end);
    for (const index of span.indexes) {
      const { byteStart, length } = places[index] ?? { byteStart: 0, length: 0 };
      const from = byteStart - span.start;
      records[index] = bytes.subarray(from, from + Math.min(length, maxBytes));
    }
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
