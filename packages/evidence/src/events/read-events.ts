import type { EvidenceEvent } from '@kintsugi/domain';
import type { EventEntry, EvidenceBlock } from '../block/block.ts';
import { type DecodedBlock, decodeBlock, entryAt } from '../block/decode-block.ts';
import type { ReadRange } from '../reading/byte-range.ts';
import { type EvidenceFileContext, MAX_RECORD_BYTES, materialise } from './materialise.ts';

/** Records nearer to each other than this are read from the file in one go. */
const JOIN_WITHIN = 64 * 1024;
/** One read of the file is no larger than this, except for a single record. */
const MAX_READ = 4 * 1024 * 1024;

/** What `readEvents` reads from. */
export interface EventSource {
  readonly file: EvidenceFileContext;
  readonly block: Pick<EvidenceBlock, 'entries' | 'count' | 'firstOrdinal'>;
  readonly readRange: ReadRange;
}

/**
 * The events at some positions of a block (all, when `indexes` is absent), in the order asked for,
 * with as few reads of the file as the positions allow.
 *
 * @param indexes positions in the block, 0 to `count` − 1; others are left out
 */
export async function readEvents(
  { file, block, readRange }: EventSource,
  indexes?: readonly number[],
): Promise<EvidenceEvent[]> {
  const decoded = decodeBlock(block);
  const wanted = indexes ?? Array.from({ length: block.count }, (_, index) => index);
  const entries = wanted.flatMap((index) => entryOf(decoded, index, block.firstOrdinal));
  const spans = joinSpans(entries);
  const read = await Promise.all(
    spans.map(async ({ start, end }) => ({ start, end, bytes: await readRange(start, end) })),
  );
  return entries.map((entry) => {
    const end = endOf(entry);
    const span = read.find((part) => part.start <= entry.byteStart && end <= part.end);
    const bytes = span?.bytes.subarray(entry.byteStart - span.start, end - span.start);
    return materialise(bytes ?? new Uint8Array(), entry, file);
  });
}

type NumberedEntry = EventEntry & { readonly ordinal: number };

function entryOf(decoded: DecodedBlock, index: number, firstOrdinal: number): NumberedEntry[] {
  const entry = entryAt(decoded, index);
  return entry === undefined ? [] : [{ ...entry, ordinal: firstOrdinal + index }];
}

const endOf = ({ byteStart, length }: EventEntry): number =>
  byteStart + Math.min(length, MAX_RECORD_BYTES);

function joinSpans(entries: readonly EventEntry[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const entry of entries.toSorted((a, b) => a.byteStart - b.byteStart)) {
    const last = spans.at(-1);
    const end = endOf(entry);
    const near = last !== undefined && entry.byteStart - last.end <= JOIN_WITHIN;
    if (near && Math.max(end, last.end) - last.start <= MAX_READ)
      last.end = Math.max(last.end, end);
    else spans.push({ start: entry.byteStart, end });
  }
  return spans;
}
