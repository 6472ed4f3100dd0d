import { evidenceError } from '../errors/evidence-error.ts';
import type { UnpackLimits } from './limits.ts';

/** Counts what comes out of an archive and refuses the moment that it is too much. */
export class UnpackBudget {
  readonly #file: string;
  readonly #packedBytes: number;
  readonly #limits: UnpackLimits;
  #unpacked = 0;

  constructor(file: string, packedBytes: number, limits: UnpackLimits) {
    this.#file = file;
    this.#packedBytes = Math.max(1, packedBytes);
    this.#limits = limits;
  }

  /** Passes the chunks of one unpacked file on, counting them. */
  async *spend(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of chunks) {
      this.#unpacked += chunk.length;
      this.#refuseBomb();
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  }

  #refuseBomb(): void {
    const { maxTotalBytes, maxRatio, ratioFromBytes } = this.#limits;
    const ratio = this.#unpacked / this.#packedBytes;
    if (this.#unpacked > maxTotalBytes) {
      this.#refuse(`It unpacks to more than ${maxTotalBytes} bytes`);
    }
    if (this.#unpacked > ratioFromBytes && ratio > maxRatio) {
      this.#refuse(`It unpacks to more than ${maxRatio} times its size`);
    }
  }

  #refuse(what: string): never {
    throw evidenceError('evidence/zip-bomb', { file: this.#file, what });
  }
}
