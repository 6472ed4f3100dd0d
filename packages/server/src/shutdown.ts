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

/** Closing takes less than two seconds; something that hangs must not keep the process. */
const PATIENCE_MS = 10_000;

/** The part of a running server that ends with the process. */
interface Stoppable {
  readonly close: () => Promise<void>;
  readonly failed: Promise<unknown>;
}

/**
 * Ties a server to this process: SIGINT and SIGTERM stop it cleanly (exit 0), an error that nobody caught
 * and a database that is gone for good are logged and end it (exit 1).
 */
export function stopWithProcess(server: Stoppable, log: Logger): void {
  const stop = async (exitCode: number) => {
    setTimeout(() => process.exit(exitCode), PATIENCE_MS).unref();
    await server.close();
    process.exit(exitCode);
  };
  const fail = (error: unknown, message: string) => {
    log.fatal({ err: error }, message);
    void stop(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  process.on('uncaughtException', (error) => fail(error, 'An error that nobody caught.'));
  process.on('unhandledRejection', (error) => fail(error, 'A rejection that nobody caught.'));
  void server.failed.then((error) => fail(error, 'The database is gone for good.'));
}
