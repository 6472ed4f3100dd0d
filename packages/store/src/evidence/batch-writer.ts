import type { FileHandle } from 'node:fs/promises';

/** Bytes written at once; the network brings them in pieces of 64 KiB. */
const BATCH_BYTES = 1024 * 1024;
/** The disk is made to catch up this often, so that the last fsync has little left to do. */
const SYNC_BYTES = 64 * 1024 * 1024;

/** Writes chunks to a file in batches, each while the next one is being collected. */
export class BatchWriter {
  readonly #handle: FileHandle;
  #batch: Uint8Array[] = [];
  #batchBytes = 0;
  #written = 0;
  #syncedTo = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Bytes added so far. */
  get bytes(): number {
    return this.#written + this.#batchBytes;
  }

  /** Takes a chunk; waits while a whole batch is ahead of the disk. */
  async add(chunk: Uint8Array): Promise<void> {
    this.#batch.push(chunk);
    this.#batchBytes += chunk.length;
    if (this.#batchBytes >= BATCH_BYTES) await this.#next();
  }

  /** Writes the rest; afterwards nothing is under way. */
  async finish(): Promise<void> {
    await this.#next();
    await this.#writing;
  }

  async #next(): Promise<void> {
    await this.#writing;
    const batch = this.#batch;
    const at = this.#written;
    this.#written += this.#batchBytes;
    this.#batch = [];
    this.#batchBytes = 0;
    this.#writing = this.#write(batch, at);
    // Whoever waits for the writing next is told; until then the error is nobody's.
    this.#writing.catch(() => undefined);
  }

  async #write(batch: readonly Uint8Array[], at: number): Promise<void> {
    let rest = batch;
    let offset = at;
    while (rest.length > 0) {
      const { bytesWritten } = await this.#handle.writev(rest, offset);
      offset += bytesWritten;
      rest = after(rest, bytesWritten);
    }
    if (offset - this.#syncedTo < SYNC_BYTES) return;
    this.#syncedTo = offset;
    await this.#handle.datasync();
  }
}

/** What is left of chunks after their first bytes. */
function after(chunks: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let skip = bytes;
  return chunks.flatMap((chunk) => {
    const from = Math.min(skip, chunk.length);
    skip -= from;
    return from === chunk.length ? [] : [chunk.subarray(from)];
  });
}
