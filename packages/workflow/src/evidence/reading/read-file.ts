import {
  EvidenceError,
  type GrowingFile,
  type IndexProgress,
  type IndexReport,
  indexEvidence,
  indexInWorker,
} from '@kintsugi/evidence';
import { incidentReference, type StoredEvidenceFile } from '@kintsugi/store';
import { BlockSaver, NoLongerOurs } from './block-saver.ts';
import type { Claim } from './claim.ts';
import { isConnectionLoss } from './connection-loss.ts';
import { failReading, finishReading } from './finish-reading.ts';
import type { ReaderDeps } from './reader-deps.ts';

/**
 * Files up to this size are read without a thread of their own: a chat export has hundreds of small
 * ones, each read in a few milliseconds, and a thread takes longer to start.
 */
const HERE_UP_TO_BYTES = 1024 * 1024;

/**
 * Reads one file into blocks. It ends ready or failed; when it was removed meanwhile, or Kintsugi is
 * stopping, or the database is away, it is left as it is.
 */
export async function readFile(deps: ReaderDeps, claim: Claim, signal: AbortSignal): Promise<void> {
  const { file } = claim;
  const saver = new BlockSaver(deps, claim);
  const report = readBlob(deps, { file, saver, signal });
  await concludeReading(deps, { claim, saver, signal, report });
}

/** A reading under way. */
export interface Reading {
  readonly claim: Claim;
  readonly saver: BlockSaver;
  readonly signal: AbortSignal;
  readonly report: Promise<IndexReport>;
}

/** Waits for a reading and saves what it came to. */
export async function concludeReading(
  deps: ReaderDeps,
  { claim, saver, signal, report }: Reading,
): Promise<void> {
  try {
    const done = { report: await report, blocks: await saver.takeRest() };
    await finishReading(deps, claim, done);
  } catch (error) {
    await explain(deps, claim, { error: saver.failure ?? error, signal });
  } finally {
    saver.stop();
  }
}

/** What is to be read, by whom it is saved, and what stops it. */
export interface IndexTask {
  readonly file: StoredEvidenceFile;
  readonly saver: BlockSaver;
  readonly signal: AbortSignal;
  readonly source: string | GrowingFile;
}

async function readBlob(deps: ReaderDeps, task: Omit<IndexTask, 'source'>): Promise<IndexReport> {
  const { blobKey, name } = task.file;
  if (blobKey === null) throw new Error(`${name} waits to be read, but has no bytes.`);
  return indexFile(deps, { ...task, source: deps.blobs.localPath(blobKey) });
}

/** Reads a file into blocks for its saver, and tells what the whole came to. */
export async function indexFile(
  deps: ReaderDeps,
  { file, saver, signal, source }: IndexTask,
): Promise<IndexReport> {
  const options = {
    ...(await optionsOf(deps, file)),
    signal: AbortSignal.any([signal, saver.signal]),
    onProgress: (progress: IndexProgress) => saver.note(progress),
  };
  const here = typeof source === 'string' && file.bytes <= HERE_UP_TO_BYTES;
  const items = here ? indexEvidence(source, options) : indexInWorker(source, options);
  for await (const item of items) {
    if (item.type === 'report') return item.report;
    await saver.add(item.block);
  }
  throw new Error(`Reading ${file.name} ended without a report.`);
}

async function optionsOf(deps: ReaderDeps, file: StoredEvidenceFile) {
  return {
    name: file.name,
    format: file.chosenFormat ?? undefined,
    zone: file.chosenZone,
    referenceTime: (await incidentReference(deps.db, file)) ?? undefined,
    hints: file.context.hints,
  };
}

async function explain(
  deps: ReaderDeps,
  claim: Claim,
  { error, signal }: { readonly error: unknown; readonly signal: AbortSignal },
): Promise<void> {
  const { id, name } = claim.file;
  if (error instanceof NoLongerOurs || signal.aborted) return;
  if (error instanceof EvidenceError) {
    await failReading(deps, claim, error.message);
    return;
  }
  deps.log.error({ err: error, fileId: id, name }, 'Reading an evidence file failed.');
  // The file is taken up again when the database is back (see recover.ts).
  if (isConnectionLoss(error)) return;
  await failReading(
    deps,
    claim,
    `${name}: Kintsugi made a mistake while reading it. The file is kept; read it again, and tell whoever runs this Kintsugi if that does not help.`,
  );
}
