import type { EvidenceBlock, IndexProgress } from '@kintsugi/evidence';
import {
  announce,
  type FileRef,
  insertBlocks,
  type StoredEvidenceFile,
  updateEvidenceFile,
} from '@kintsugi/store';
import type { ReaderDeps } from './reader-deps.ts';

/** How often blocks and progress are saved and told at least, while there are any. */
const SAVE_EVERY_MS = 250;
/** Blocks held in memory at most: about a megabyte of entries. */
const MAX_BATCH = 32;

/** The file was removed, or another attempt reads it: the one that runs has to end. */
export class NoLongerOurs extends Error {
  override readonly name = 'NoLongerOurs';
}

/** Whose blocks are saved. */
export interface BlockOwner {
  readonly file: Pick<StoredEvidenceFile, keyof FileRef | 'name'>;
  readonly attempt: string;
}

/**
 * Saves the blocks of a file in batches while it is being read (or received and read at once), each in a short transaction with the
 * progress, so that other pages see both. Notices there that the file was removed.
 */
export class BlockSaver {
  readonly #deps: ReaderDeps;
  readonly #owner: BlockOwner;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #batch: EvidenceBlock[] = [];
  #progress: IndexProgress = { bytes: 0, totalBytes: null, events: 0, unreadable: 0 };
  #savedAt = performance.now();
  #saving: Promise<void> = Promise.resolve();

  constructor(deps: ReaderDeps, owner: BlockOwner) {
    this.#deps = deps;
    this.#owner = owner;
    this.#timer = setInterval(() => this.#saveWhenDue(), SAVE_EVERY_MS / 2);
  }

  /** Aborted when saving failed; `failure` says why. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /** Why saving failed; null when it did not. */
  get failure(): unknown {
    return this.#lost.signal.aborted ? this.#lost.signal.reason : null;
  }

  /** Notes how far reading is. */
  note(progress: IndexProgress): void {
    this.#progress = progress;
  }

  /** Takes a block; waits when the database is behind. */
  async add(block: EvidenceBlock): Promise<void> {
    this.#lost.signal.throwIfAborted();
    this.#batch.push(block);
    if (this.#batch.length >= MAX_BATCH) await this.#save();
  }

  /** The blocks not saved yet, for the transaction that ends the reading. */
  async takeRest(): Promise<EvidenceBlock[]> {
    this.stop();
    await this.settled();
    this.#lost.signal.throwIfAborted();
    return this.#batch.splice(0);
  }

  /** Resolves when nothing is being saved. */
  async settled(): Promise<void> {
    await this.#saving.catch(() => undefined);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #saveWhenDue(): void {
    if (performance.now() - this.#savedAt < SAVE_EVERY_MS || this.#lost.signal.aborted) return;
    this.#save().catch(() => undefined);
  }

  // One after the other: blocks are numbered, and progress only ever rises.
  #save(): Promise<void> {
    this.#savedAt = performance.now();
    this.#saving = this.#saving.then(() => this.#write());
    this.#saving.catch((error: unknown) => this.#lost.abort(error));
    return this.#saving;
  }

  async #write(): Promise<void> {
    const { file, attempt } = this.#owner;
    const blocks = this.#batch.splice(0);
    const { bytes, events, unreadable } = this.#progress;
    await this.#deps.db.transaction().execute(async (tx) => {
      const set = { bytesRead: bytes, events, unreadable };
      const update = { ref: file, whileIn: ['receiving', 'reading'], attempt, set } as const;
      if ((await updateEvidenceFile(tx, update)) === null) throw new NoLongerOurs(file.name);
      await insertBlocks(tx, file, blocks);
      await announce(tx, file.workspaceId, file.incidentId, 'evidence');
    });
  }
}
