import type { EvidenceEvent } from '@kintsugi/domain';
import { type EventEntry, levelOfCode, ZONE_CODES } from '../block/block.ts';
import type { Describe, RecordDescription } from '../formats/format.ts';
import { formatById } from '../formats/index.ts';
import { cleanText, sourceOfFile } from '../formats/text.ts';
import type { ReadingContext } from '../reading/reading-context.ts';
import { ZoneClock } from '../time/zone-clock.ts';

/** What `materialise` needs to know about the file a record stands in. */
export interface EvidenceFileContext {
  readonly fileId: string;
  /** The file's name; `archive.zip!inner/path` inside an archive. */
  readonly fileName: string;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  /** As the report of `indexEvidence` gave it. */
  readonly reading: ReadingContext;
}

/** Records longer than this are shown by their beginning: give `materialise` no more bytes. */
export const MAX_RECORD_BYTES = 256 * 1024;

/**
 * The event that a record's bytes and its entry in the index make. The instant is the entry's: it
 * was decided when the file was indexed and is not decided again.
 *
 * @param bytes the record's bytes, or the first {@link MAX_RECORD_BYTES} of them
 */
export function materialise(
  bytes: Uint8Array,
  entry: EventEntry & { readonly ordinal: number },
  file: EvidenceFileContext,
): EvidenceEvent {
  const record = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const description = describerOf(file)(record, entry) ?? describeRaw(record, entry, file.fileName);
  return {
    id: `${file.fileId}:${entry.ordinal}`,
    at: new Date(entry.at).toISOString(),
    ...description,
    kind: formatById(file.reading.format)?.kind ?? 'record',
    level: levelOfCode(entry.level),
    citation: {
      fileId: file.fileId,
      file: file.fileName,
      line: entry.line,
      byteStart: entry.byteStart,
      byteEnd: entry.byteStart + entry.length,
      sha256: file.sha256,
    },
  };
}

// Preparing a describer parses the format's state, which is large for a chat with many people.
const describers = new WeakMap<ReadingContext, Map<string, Describe>>();

function describerOf({ reading, fileName }: EvidenceFileContext): Describe {
  const byName = describers.get(reading) ?? new Map<string, Describe>();
  describers.set(reading, byName);
  const known = byName.get(fileName);
  if (known !== undefined) return known;
  const describe =
    formatById(reading.format)?.describer({
      fileName,
      clock: new ZoneClock(reading.zone),
      referenceAt: reading.referenceAt,
      referenceGiven: reading.referenceGiven,
      state: reading.state,
    }) ?? (() => null);
  byName.set(fileName, describe);
  return describe;
}

// The bytes changed since, or only their beginning is here: show them as they stand.
function describeRaw(record: Buffer, entry: EventEntry, fileName: string): RecordDescription {
  return {
    atOriginal: '',
    precision: 'millisecond',
    zone: {
      zone: 'UTC',
      decidedBy: ZONE_CODES[entry.zone] ?? 'default',
      why: 'Decided when the file was read; the record is shown unread because it is too long or has changed.',
    },
    source: sourceOfFile(fileName),
    actor: null,
    text: cleanText(record.toString('utf8')),
  };
}
