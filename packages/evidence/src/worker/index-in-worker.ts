import type { Worker } from 'node:worker_threads';
import { EvidenceError, evidenceError } from '../errors/evidence-error.ts';
import { GrowingFile } from '../reading/growing-file.ts';
import type { IndexItem } from '../reading/index-report.ts';
import type { IndexOptions } from '../reading/options.ts';
import type { WorkerFailure, WorkerMessage, WorkerOrder } from './messages.ts';
import { startWorker } from './start-worker.ts';

/**
 * `indexEvidence` of a file on disk, also of one that is still being written, in a thread of its
 * own: the same items in the same order. The
 * thread waits when a few blocks were not taken yet, is stopped when `signal` is aborted or the
 * loop over the items is left, and blocks are handed over without being copied.
 *
 * @throws EvidenceError as `indexEvidence` does
 */
export async function* indexInWorker(
  source: string | GrowingFile,
  options: IndexOptions,
): AsyncGenerator<IndexItem, void, undefined> {
  const { signal, onProgress, ...rest } = options;
  refuseIfCancelled(options);
  const growing = source instanceof GrowingFile;
  const worker = startWorker({ source: growing ? source.fd : source, options: rest });
  const tell = (order: WorkerOrder) => worker.postMessage(order);
  const stopTelling = growing ? tellGrowth(source, tell) : () => undefined;
  const inbox = new Inbox(worker, onProgress);
  const cancel = () => inbox.wake();
  signal?.addEventListener('abort', cancel);
  try {
    for (;;) {
      const item = await inbox.next(() => refuseIfCancelled(options));
      tell({ type: 'taken' });
      yield item;
      if (item.type === 'report') return;
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    stopTelling();
    await worker.terminate();
  }
}

/** Tells the worker how far the file is, now and at every change. */
function tellGrowth(file: GrowingFile, tell: (order: WorkerOrder) => void): () => void {
  const say = () => tell({ type: 'grown', bytes: file.bytes, ended: file.ended });
  say();
  return file.watch(say);
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
