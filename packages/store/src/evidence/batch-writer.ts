import type { FileHandle } from 'node:fs/promises';

/** Bytes written at once; the network brings them in pieces of 64 KiB. */
const BATCH_BYTES = 1024 * 1024;
/** The disk is made to catch up this often, so that the last fsync has little left to do. */
const SYNC_BYTES = 32 * 1024 * 1024;

/**
 * Writes chunks to a file in batches, each while the next one is being collected. Chunks are copied
 * into two buffers in turn, so that memory stays flat however the source allocates them.
 */
export class BatchWriter {
  readonly #handle: FileHandle;
  readonly #onWritten: (bytes: number) => void;
  #collecting = Buffer.allocUnsafeSlow(BATCH_BYTES);
  #other = Buffer.allocUnsafeSlow(BATCH_BYTES);
  #collected = 0;
  /** Bytes handed to the file, written or being written. */
  #handed = 0;
  #syncedTo = 0;
  #writing: Promise<void> = Promise.resolve();
  #syncing: Promise<void> = Promise.resolve();

  /** @param onWritten told after every batch how many bytes the file has */
  constructor(handle: FileHandle, onWritten: (bytes: number) => void = () => undefined) {
    this.#handle = handle;
    this.#onWritten = onWritten;
  }

  /** Bytes added so far. */
  get bytes(): number {
    return this.#handed + this.#collected;
  }

  /** Takes a chunk, which may be reused afterwards; waits while a whole batch is ahead of the disk. */
  async add(chunk: Uint8Array): Promise<void> {
    let rest = chunk;
    while (rest.length > 0) {
      const taken = rest.subarray(0, BATCH_BYTES - this.#collected);
      this.#collecting.set(taken, this.#collected);
      this.#collected += taken.length;
      rest = rest.subarray(taken.length);
      if (this.#collected === BATCH_BYTES) await this.#next();
    }
  }

  /** Writes the rest; afterwards nothing is under way, and the writer is done with. */
  async finish(): Promise<void> {
    try {
      await this.#next();
      await this.#writing;
    } finally {
      await this.#syncing;
      // An archive has thousands of small files: their buffers must not wait for the collector.
      for (const buffer of [this.#collecting, this.#other]) buffer.buffer.transfer(0);
    }
  }

  async #next(): Promise<void> {
    await this.#writing;
    const batch = this.#collecting.subarray(0, this.#collected);
    const at = this.#handed;
    this.#handed += batch.length;
    [this.#collecting, this.#other] = [this.#other, this.#collecting];
    this.#collected = 0;
    this.#writing = this.#write(batch, at);
    // Whoever waits for the writing next is told; until then the error is nobody's.
    this.#writing.catch(() => undefined);
  }

  async #write(batch: Buffer, start: number): Promise<void> {
    let at = 0;
    while (at < batch.length) {
      const left = batch.length - at;
      const { bytesWritten } = await this.#handle.write(batch, at, left, start + at);
      at += bytesWritten;
    }
    this.#onWritten(start + at);
    if (start + at - this.#syncedTo >= SYNC_BYTES) await this.#sync(start + at);
  }

  /** Waits for the sync before, if it is not through yet: the disk must not fall far behind. */
  async #sync(bytes: number): Promise<void> {
    this.#syncedTo = bytes;
    await this.#syncing;
    this.#syncing = this.#handle.datasync();
    this.#syncing.catch(() => undefined);
  }
}
