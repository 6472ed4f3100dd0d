import type { Worker } from 'node:worker_threads';
import type { LintOptions, LintReport } from '@kintsugi/lint';
import { type LintAnswer, type LintRequest, startThread } from './lint-thread.ts';

/** A text that cannot be linted; the message says why and what to do. */
export class LintRefused extends Error {
  override readonly name = 'LintRefused';
}

/** Lints in a thread of its own, one text after another. */
export interface Linter {
  /**
   * The report on a text; undefined when the signal fired before it was there.
   *
   * @throws LintRefused when the text cannot be linted, or the thread broke on it
   */
  readonly lint: (
    text: string,
    options: LintOptions,
    signal: AbortSignal,
  ) => Promise<LintReport | undefined>;
  readonly close: () => Promise<void>;
}

interface Job extends LintRequest {
  readonly signal: AbortSignal;
  readonly resolve: (report: LintReport | undefined) => void;
  readonly reject: (error: LintRefused) => void;
}

/** From so many characters on, ending the thread and starting another beats waiting for the answer. */
const WORTH_ENDING = 100_000;

class ThreadLinter implements Linter {
  readonly #queue: Job[] = [];
  #running: Job | undefined;
  #thread: Worker | undefined;
  #ids = 0;

  lint(text: string, options: LintOptions, signal: AbortSignal): Promise<LintReport | undefined> {
    if (signal.aborted) return Promise.resolve(undefined);
    this.#ids += 1;
    const id = this.#ids;
    return new Promise((resolve, reject) => {
      const job: Job = { id, text, options, signal, resolve, reject };
      signal.addEventListener('abort', () => this.#abort(job), { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  async close(): Promise<void> {
    for (const job of [...this.#queue, ...(this.#running ? [this.#running] : [])]) {
      job.resolve(undefined);
    }
    this.#queue.length = 0;
    this.#running = undefined;
    await this.#endThread();
  }

  #next(): void {
    if (this.#running) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#running = job;
    const request: LintRequest = { id: job.id, text: job.text, options: job.options };
    this.#threadOrNew().postMessage(request);
  }

  #abort(job: Job): void {
    job.resolve(undefined);
    const at = this.#queue.indexOf(job);
    if (at >= 0) this.#queue.splice(at, 1);
    if (this.#running !== job || job.text.length < WORTH_ENDING) return;
    this.#running = undefined;
    void this.#endThread();
    this.#next();
  }

  #threadOrNew(): Worker {
    if (this.#thread) return this.#thread;
    const thread = startThread();
    this.#thread = thread;
    thread.on('message', (answer: LintAnswer) => this.#answered(answer));
    thread.on('error', (error) => this.#broke(thread, error.message));
    thread.unref();
    return thread;
  }

  #answered(answer: LintAnswer): void {
    const job = this.#running;
    if (job?.id !== answer.id) return;
    this.#running = undefined;
    if ('report' in answer) job.resolve(answer.report);
    else job.reject(new LintRefused(answer.refused));
    this.#next();
  }

  #broke(thread: Worker, why: string): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    const job = this.#running;
    this.#running = undefined;
    job?.reject(new LintRefused(`The language helper broke on this text: ${why}`));
    this.#next();
  }

  async #endThread(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    thread?.removeAllListeners();
    await thread?.terminate();
  }
}

/** A linter whose thread starts with the first text. */
export const createLinter = (): Linter => new ThreadLinter();
