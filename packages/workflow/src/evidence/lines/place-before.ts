import { decodeBlock, type EventEntry, entryAt } from '@kintsugi/evidence';
import {
  blockBeforeLine,
  type FileRef,
  problemBeforeLine,
  type Queryable,
  type StoredBlock,
} from '@kintsugi/store';

/** Where a record stands. */
export interface RecordPlace {
  /** 1-based. */
  readonly line: number;
  readonly byteStart: number;
  readonly length: number;
}

const BEGINNING: RecordPlace = { line: 1, byteStart: 0, length: 0 };

/**
 * The nearest known place on a line or before it: the record that begins there, else the last one
 * before, else the beginning of the file. Of several records on the line, the one at `byte`.
 */
export async function placeBefore(
  db: Queryable,
  ref: FileRef,
  wanted: { readonly line: number; readonly byte?: number | undefined },
): Promise<RecordPlace> {
  const block = await blockBeforeLine(db, ref, wanted.line);
  const problem = await problemBeforeLine(db, ref, wanted.line);
  const record = block === null ? null : nearestRecord(block, wanted);
  const places = [record, problem && { ...problem, length: 0 }, BEGINNING];
  return places.reduce<RecordPlace>(
    (best, place) => (place !== null && place.line > best.line ? place : best),
    record ?? BEGINNING,
  );
}

function nearestRecord(
  block: StoredBlock,
  { line, byte }: { readonly line: number; readonly byte?: number | undefined },
): RecordPlace | null {
  const decoded = decodeBlock(block);
  let nearest: EventEntry | null = null;
  for (let i = 0; i < decoded.count; i++) {
    const entry = entryAt(decoded, i);
    if (entry === undefined || entry.line > line) continue;
    if (entry.line === line && entry.byteStart === byte) return entry;
    if (nearest === null || entry.line > nearest.line) nearest = entry;
  }
  return nearest;
}
