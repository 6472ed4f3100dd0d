import type { EvidenceEvent } from '@kintsugi/domain';
import { MAX_RECORD_BYTES, materialise } from '@kintsugi/evidence';
import type { Deps } from '../../shared/deps.ts';
import type { IndexedEvent } from './next-events.ts';
import type { ReadableFile } from './readable-files.ts';
import { readRecords } from './records.ts';

/** An event as people read it, with the bytes of its record (the first 256 KiB of them). */
export interface ShownEvent {
  readonly event: EvidenceEvent;
  readonly record: Uint8Array;
  /** The place of the record, the same however the file is read: for knowing it again. */
  readonly place: string;
}

/** Reads events from the bytes of their files, in the order given. */
export async function showEvents(
  deps: Pick<Deps, 'blobs'>,
  files: ReadonlyMap<string, ReadableFile>,
  events: readonly IndexedEvent[],
): Promise<ShownEvent[]> {
  const shown: ShownEvent[] = [];
  const byFile = Map.groupBy(events.entries(), ([, { fileId }]) => fileId);
  for (const [fileId, numbered] of byFile) {
    const file = files.get(fileId);
    if (file === undefined) continue;
    const records = await readRecords(
      (start, end) => deps.blobs.read(file.blobKey, start, end),
      numbered.map(([, { entry }]) => entry),
      MAX_RECORD_BYTES,
    );
    for (const [position, [index, indexed]] of numbered.entries()) {
      const record = records[position] ?? new Uint8Array();
      shown[index] = { ...read(record, indexed, file), record };
    }
  }
  return shown.filter((event) => event !== undefined);
}

const read = (record: Uint8Array, { entry, ordinal }: IndexedEvent, file: ReadableFile) => ({
  event: materialise(record, { ...entry, ordinal }, file.context),
  place: `${file.id}:${entry.byteStart}:${entry.variant}`,
});
