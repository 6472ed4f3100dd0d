import { GrowingFile, type IndexReport, isPlainText } from '@kintsugi/evidence';
import {
  type EvidenceContext,
  type Lease,
  newId,
  type StoredEvidenceFile,
  updateEvidenceFile,
} from '@kintsugi/store';
import type { AheadFile, ReadingAhead } from '../../shared/read-ahead.ts';
import { BlockSaver, NoLongerOurs } from './block-saver.ts';
import { concludeReading, indexFile } from './read-file.ts';
import type { ReaderDeps } from './reader-deps.ts';

/** Said in the log when a head start failed: the file is read later then. */
export const NOT_AHEAD = 'A file could not be read while it was being received.';

/** What a file that has not arrived yet says of itself. */
const NOTHING_KNOWN = {
  hints: {},
  reading: null,
  archive: null,
  notes: [],
  broughtSha256: null,
};

interface Begun {
  readonly saver: BlockSaver;
  readonly report: Promise<IndexReport>;
}

/**
 * Reads a file into blocks while it is still being received, so that its events are there soon after
 * its last byte. It is a head start and nothing else: when anything goes wrong before `handOver`, the
 * file is read in the ordinary way. Disposing of it stops it, unless it was handed over.
 */
export class AheadReading implements ReadingAhead {
  readonly attempt = newId();
  readonly #deps: ReaderDeps;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #growing: GrowingFile;
  readonly #begun: Promise<Begun | null>;
  readonly #over = Promise.withResolvers<void>();
  #failed = false;
  #handedOver = false;

  constructor(deps: ReaderDeps, file: AheadFile, closing: AbortSignal) {
    this.#deps = deps;
    this.#signal = AbortSignal.any([closing, this.#stop.signal]);
    this.#growing = GrowingFile.open(file.path);
    this.#growing.grow(file.bytes);
    this.#begun = this.#begin(file).catch((error: unknown) => {
      deps.log.warn({ err: error, fileId: file.ref.id }, NOT_AHEAD);
      return null;
    });
  }

  /** Resolves when nothing of it goes on any more. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  grow(bytes: number): void {
    this.#growing.grow(bytes);
  }

  async end(bytes: number): Promise<boolean> {
    this.#growing.grow(bytes, true);
    return (await this.#begun) !== null && this.usable;
  }

  get usable(): boolean {
    return !this.#failed && !this.#signal.aborted;
  }

  handOver(file: StoredEvidenceFile, lease: Lease): void {
    this.#handedOver = true;
    this.#conclude(file, lease)
      .catch((error: unknown) => {
        this.#deps.log.error({ err: error, fileId: file.id }, 'Ending a reading failed.');
      })
      .finally(() => this.#finish());
  }

  /** Waits for what does not depend on an upload: its end once it was handed over or stopped. */
  async settled(): Promise<void> {
    if (this.#handedOver) await this.over;
    else if (this.#signal.aborted) await this.#ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#handedOver) return;
    this.#stop.abort(new Error('The file is not to be read ahead.'));
    await this.#ended();
    this.#finish();
  }

  /** Null when the file is of a kind that is not read as it comes. */
  async #begin({ ref, name }: AheadFile): Promise<Begun | null> {
    if (!(await isPlainText(this.#growing))) return null;
    const context: EvidenceContext = { ...NOTHING_KNOWN, attempt: this.attempt };
    const update = { ref, whileIn: ['receiving'], set: { context } } as const;
    const file = await updateEvidenceFile(this.#deps.db, update);
    if (file === null) throw new NoLongerOurs(name);
    const saver = new BlockSaver(this.#deps, { file, attempt: this.attempt });
    const task = { file, saver, signal: this.#signal, source: this.#growing };
    const report = indexFile(this.#deps, task);
    report.catch(() => {
      this.#failed = true;
    });
    return { saver, report };
  }

  async #conclude(file: StoredEvidenceFile, lease: Lease): Promise<void> {
    await using _held = lease;
    const begun = await this.#begun;
    if (begun === null) throw new Error(`${file.name} was never begun to be read.`);
    const claim = { file, attempt: this.attempt };
    const { saver, report } = begun;
    await concludeReading(this.#deps, { claim, saver, signal: this.#signal, report });
  }

  async #ended(): Promise<void> {
    const begun = await this.#begun;
    begun?.saver.stop();
    await begun?.report.catch(() => undefined);
    await begun?.saver.settled();
  }

  #finish(): void {
    this.#growing.close();
    this.#over.resolve();
  }
}
