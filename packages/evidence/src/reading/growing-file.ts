import { open } from 'node:fs/promises';

const CHUNK_BYTES = 1024 * 1024;

/**
 * A file that is still being written, so that it can be read meanwhile: whoever writes says how far
 * it is, whoever reads waits for more.
 */
export class GrowingFile {
  readonly path: string;
  #bytes = 0;
  #ended = false;
  readonly #listeners = new Set<() => void>();

  constructor(path: string) {
    this.path = path;
  }

  /** Bytes of the file that are there to be read. */
  get bytes(): number {
    return this.#bytes;
  }

  /** True when no more will come. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Says that the file has so many bytes now, and whether that is all of it. */
  grow(bytes: number, ended = false): void {
    this.#bytes = Math.max(this.#bytes, bytes);
    this.#ended ||= ended;
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` at every change, until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The bytes as they come, to the end. A chunk is only valid until the next one is asked for. */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    await using handle = await open(this.path, 'r');
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let at = 0;
    while (await this.#hasMoreThan(at)) {
      const wanted = Math.min(CHUNK_BYTES, this.#bytes - at);
      const { bytesRead } = await handle.read(buffer, 0, wanted, at);
      if (bytesRead === 0) throw new Error(`${this.path} is shorter than it was said to be.`);
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  async #hasMoreThan(at: number): Promise<boolean> {
    while (this.#bytes <= at && !this.#ended) {
      await new Promise<void>((resolve) => {
        const stop = this.watch(() => {
          stop();
          resolve();
        });
      });
    }
    return this.#bytes > at;
  }
}
