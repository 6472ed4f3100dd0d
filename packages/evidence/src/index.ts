export { DEFAULT_UNPACK_LIMITS, type UnpackLimits } from './archive/limits.ts';
export { type UnpackOptions, unpackEvidence } from './archive/unpack-evidence.ts';
export type { SkippedEntry, Unpacked, UnpackedFile } from './archive/unpacked.ts';
export {
  BLOCK_EVENTS,
  type EventEntry,
  type EvidenceBlock,
  LEVEL_CODES,
  levelOfCode,
  ZONE_CODES,
} from './block/block.ts';
export { type DecodedBlock, decodeBlock, entryAt } from './block/decode-block.ts';
export {
  EVIDENCE_ERRORS,
  EvidenceError,
  type EvidenceErrorId,
  type EvidencePlace,
} from './errors/evidence-error.ts';
export { type EvidenceFileContext, MAX_RECORD_BYTES, materialise } from './events/materialise.ts';
export { type EventSource, readEvents } from './events/read-events.ts';
export { type CitedPlace, type ContextLine, readLinesAround } from './events/read-lines-around.ts';
export { detectFormat, type FormatChoice } from './formats/detect-format.ts';
export type { Format, FormatState } from './formats/format.ts';
export { FORMATS, formatById } from './formats/index.ts';
export { fileRange, memoryRange, type ReadRange } from './reading/byte-range.ts';
export type { ByteSource } from './reading/byte-source.ts';
export { GrowingFile } from './reading/growing-file.ts';
export { indexEvidence } from './reading/index-evidence.ts';
export { type IndexItem, type IndexReport, UNREADABLE_SAMPLES } from './reading/index-report.ts';
export type { IndexOptions, IndexProgress } from './reading/options.ts';
export { ReadingContext } from './reading/reading-context.ts';
export { isPlainText } from './text/is-plain-text.ts';
export { indexInWorker } from './worker/index-in-worker.ts';
