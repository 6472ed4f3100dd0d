import { closeSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';

const readInto = promisify(read);

const CHUNK_BYTES = 1024 * 1024;

/**
 * A file that is still being written, so that it can be read meanwhile: whoever writes says how far
 * it is, whoever reads waits for more. It goes by its descriptor, which all threads share, because
 * its writer may give it another name or remove it at any time.
 */
export class GrowingFile {
  readonly fd: number;
  #bytes = 0;
  #ended = false;
  readonly #listeners = new Set<() => void>();

  /** @param fd open for reading; whoever opened it closes it */
  constructor(fd: number) {
    this.fd = fd;
  }

  /** Opens a file that is there. `close` it, when nobody reads it any more. */
  static open(path: string): GrowingFile {
    return new GrowingFile(openSync(path, 'r'));
  }

  close(): void {
    closeSync(this.fd);
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

  /** The first bytes, as far as they are there. */
  async head(length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(Math.min(length, this.#bytes));
    const { bytesRead } = await readInto(this.fd, bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  }

  /** The bytes as they come, to the end. A chunk is only valid until the next one is asked for. */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let at = 0;
    while (await this.#hasMoreThan(at)) {
      const wanted = Math.min(CHUNK_BYTES, this.#bytes - at);
      const { bytesRead } = await readInto(this.fd, buffer, 0, wanted, at);
      if (bytesRead === 0) throw new Error('The file is shorter than it was said to be.');
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
