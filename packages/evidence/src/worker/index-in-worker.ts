import { Worker } from 'node:worker_threads';
import { EvidenceError, evidenceError } from '../errors/evidence-error.ts';
import type { IndexItem } from '../reading/index-report.ts';
import type { IndexOptions } from '../reading/options.ts';
import { TAKEN, type WorkerFailure, type WorkerMessage, type WorkerTask } from './messages.ts';

/**
 * `indexEvidence` of a file on disk in a thread of its own: the same items in the same order. The
 * thread waits when a few blocks were not taken yet, is stopped when `signal` is aborted or the
 * loop over the items is left, and blocks are handed over without being copied.
 *
 * @throws EvidenceError as `indexEvidence` does
 */
export async function* indexInWorker(
  path: string,
  options: IndexOptions,
): AsyncGenerator<IndexItem, void, undefined> {
  const { signal, onProgress, ...rest } = options;
  refuseIfCancelled(options);
  const task: WorkerTask = { path, options: rest };
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: task });
  const inbox = new Inbox(worker, onProgress);
  const cancel = () => inbox.wake();
  signal?.addEventListener('abort', cancel);
  try {
    for (;;) {
      const item = await inbox.next(() => refuseIfCancelled(options));
      worker.postMessage(TAKEN);
      yield item;
      if (item.type === 'report') return;
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

/** What the worker said and nobody has taken yet. */
class Inbox {
  readonly #items: IndexItem[] = [];
  #failure: Error | null = null;
  #wake: () => void = () => undefined;

  constructor(worker: Worker, onProgress: IndexOptions['onProgress']) {
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'item') this.#items.push(message.item);
      else if (message.type === 'failed') this.#failure = revive(message.failure);
      else onProgress?.(message.progress);
      this.wake();
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new Error(`The reading thread ended (${code}).`)));
  }

  /** Lets a waiting `next` look again. */
  wake(): void {
    this.#wake();
  }

  /** The next item, waiting for it; `check` may throw whenever the wait is interrupted. */
  async next(check: () => void): Promise<IndexItem> {
    for (;;) {
      check();
      const item = this.#items.shift();
      if (item !== undefined) return item;
      if (this.#failure !== null) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
    this.wake();
  }
}

function revive({ id, message, place }: WorkerFailure): Error {
  return id === null ? new Error(message) : new EvidenceError(id, message, place);
}

function refuseIfCancelled({ signal, name }: IndexOptions): void {
  if (signal?.aborted)
    throw evidenceError('evidence/cancelled', { file: name, cause: signal.reason });
}
