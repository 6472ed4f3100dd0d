import {
  isMainThread,
  type MessagePort,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads';
import { type LintOptions, type LintReport, lint } from '@kintsugi/lint';

/** A text to lint, as it is sent to the thread. */
export interface LintRequest {
  readonly id: number;
  readonly text: string;
  readonly options: LintOptions;
}

/** What the thread answers: the report, or why there is none, in words for whoever writes. */
export type LintAnswer =
  | { readonly id: number; readonly report: LintReport }
  | { readonly id: number; readonly refused: string };

const MARK = 'kintsugi-lint-thread';

/** Starts a thread that lints, so that a long text keeps nobody who types from anything else. */
export const startThread = (): Worker =>
  // This very file: bundled into one with the server, it is found all the same.
  new Worker(new URL(import.meta.url), { workerData: MARK, name: MARK });

function answer({ id, text, options }: LintRequest): LintAnswer {
  try {
    return { id, report: lint(text, options) };
  } catch (error) {
    return { id, refused: error instanceof Error ? error.message : String(error) };
  }
}

function serve(port: MessagePort): void {
  port.on('message', (request: LintRequest) => port.postMessage(answer(request)));
}

if (!isMainThread && workerData === MARK && parentPort) serve(parentPort);
