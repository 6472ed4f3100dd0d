import type { Deps } from '../../shared/deps.ts';
import type { ReadingAhead } from '../../shared/read-ahead.ts';
import type { Upload } from './upload.ts';

/** An upload with more bytes than this is worth reading before its last byte has come. */
const WORTH_IT_BYTES = 1024 * 1024;

/** Begins to read an upload once it turns out large, if the reader has time. */
export class HeadStart implements AsyncDisposable {
  readonly #deps: Pick<Deps, 'readAhead'>;
  readonly #upload: Upload;
  /** Undefined until it was decided; null when the file is not read ahead. */
  #reading: ReadingAhead | null | undefined;

  constructor(deps: Pick<Deps, 'readAhead'>, upload: Upload) {
    this.#deps = deps;
    this.#upload = upload;
  }

  /** Told how many bytes can be read at a path. */
  readonly onWritten = (path: string, bytes: number): void => {
    if (bytes < WORTH_IT_BYTES) return;
    const { ref, name } = this.#upload;
    if (this.#reading !== undefined) this.#reading?.grow(bytes);
    else this.#reading = this.#deps.readAhead({ ref, name, path, bytes });
  };

  /** All bytes are there. The reading that goes on; null when there is none. */
  async end(bytes: number): Promise<ReadingAhead | null> {
    const reading = this.#reading ?? null;
    return (await reading?.end(bytes)) === true ? reading : null;
  }

  /** Stops the reading, unless it was handed over. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reading?.[Symbol.asyncDispose]();
  }
}
