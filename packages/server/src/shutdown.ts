import type { Logger } from 'pino';

/** What has to be closed, last opened first. Closing goes on when one of them fails. */
export class Closers {
  readonly #log: Logger;
  readonly #open: { readonly name: string; readonly close: () => Promise<void> }[] = [];
  #closing: Promise<void> | null = null;

  constructor(log: Logger) {
    this.#log = log;
  }

  add(name: string, close: () => Promise<void>): void {
    this.#open.push({ name, close });
  }

  /** Closes everything once; a second call waits for the first. */
  readonly close = (): Promise<void> => {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  };

  async #closeAll(): Promise<void> {
    for (const { name, close } of this.#open.toReversed()) {
      try {
        await close();
      } catch (error) {
        this.#log.error({ err: error }, `Closing failed: ${name}.`);
      }
    }
  }
}
