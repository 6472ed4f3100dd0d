import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckResult } from './result.ts';

/** Checks one state of a document; undefined when the signal fired meanwhile. */
export type Check = (
  document: TextDocument,
  signal: AbortSignal,
) => Promise<CheckResult | undefined>;

/** Where results go, and what goes wrong on the way. */
export interface ChecksOptions {
  readonly check: Check;
  readonly find: (uri: string) => TextDocument | undefined;
  readonly show: (document: TextDocument, result: CheckResult) => void;
  readonly failed: (document: TextDocument, error: unknown) => void;
}

interface Pending {
  readonly abort: AbortController;
  timer: NodeJS.Timeout | undefined;
  readonly start: () => void;
  readonly done: Promise<CheckResult | undefined>;
}

/**
 * Checks documents a pause after they change: a newer change ends the check of an older state, and only a
 * result for the state that stands is shown.
 */
export class Checks {
  readonly #options: ChecksOptions;
  readonly #pending = new Map<string, Pending>();
  readonly #results = new Map<string, CheckResult>();

  constructor(options: ChecksOptions) {
    this.#options = options;
  }

  /**
   * Has a document checked once a pause passes without another call for it.
   *
   * @param pause resolves to its length in milliseconds
   */
  schedule(document: TextDocument, pause: Promise<number>): void {
    this.#drop(document.uri);
    const abort = new AbortController();
    const { promise, resolve } = pauseToEnd();
    const pending: Pending = {
      abort,
      timer: undefined,
      start: resolve,
      done: promise.then(() => this.#run(document.uri, abort.signal)),
    };
    this.#pending.set(document.uri, pending);
    pause.then(
      (delay) => {
        if (!abort.signal.aborted) pending.timer = setTimeout(resolve, delay);
      },
      (error) => this.#options.failed(document, error),
    );
  }

  /** The result for a document as it stands, without waiting for the pause; undefined when it is not checked. */
  async fresh(document: TextDocument): Promise<CheckResult | undefined> {
    const pending = this.#pending.get(document.uri);
    if (pending) {
      clearTimeout(pending.timer);
      pending.start();
      await pending.done;
    }
    const result = this.#results.get(document.uri);
    return result?.version === document.version ? result : undefined;
  }

  /** Forgets a document. */
  forget(uri: string): void {
    this.#drop(uri);
    this.#results.delete(uri);
  }

  /** Ends every check. */
  close(): void {
    for (const uri of [...this.#pending.keys()]) this.#drop(uri);
  }

  #drop(uri: string): void {
    const pending = this.#pending.get(uri);
    if (!pending) return;
    this.#pending.delete(uri);
    clearTimeout(pending.timer);
    pending.abort.abort();
    pending.start(); // whoever waits for it is answered
  }

  async #run(uri: string, signal: AbortSignal): Promise<CheckResult | undefined> {
    const document = signal.aborted ? undefined : this.#options.find(uri);
    if (!document) return undefined;
    const { version } = document;
    try {
      const result = await this.#options.check(document, signal);
      if (signal.aborted || !result || this.#options.find(uri)?.version !== version)
        return undefined;
      this.#results.set(uri, result);
      this.#options.show(document, result);
      return result;
    } catch (error) {
      this.#options.failed(document, error);
      return undefined;
    } finally {
      if (this.#pending.get(uri)?.abort.signal === signal) this.#pending.delete(uri);
    }
  }
}

/** A pause that somebody ends; editors' Node may be older than `Promise.withResolvers`. */
function pauseToEnd(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((end) => {
    resolve = end;
  });
  return { promise, resolve };
}
