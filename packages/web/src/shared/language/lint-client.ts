import type { Finding, LintTextOptions } from '@kintsugi/lint';

/** Milliseconds of quiet after typing before a text is checked. */
export const LINT_AFTER_MS = 500;

export interface LintQuestion {
  readonly id: number;
  readonly text: string;
  readonly options: LintTextOptions;
}

export interface LintAnswer {
  readonly id: number;
  readonly findings: readonly Finding[];
  readonly failure: string | null;
}

let worker: Worker | null = null;
let nextId = 1;
const waiting = new Map<number, (answer: LintAnswer) => void>();

function workerOf(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LintAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', (event) => {
    for (const [id, answer] of waiting)
      answer({ id, findings: [], failure: event.message || 'It could not be started.' });
    waiting.clear();
  });
  return worker;
}

/** Checks a text in the background. Rejects when a rule fails on it, so that it can be said. */
export function lintInBackground(
  text: string,
  options: LintTextOptions,
): Promise<readonly Finding[]> {
  const id = nextId++;
  return new Promise((resolve, reject) => {
    waiting.set(id, ({ findings, failure }) =>
      failure === null ? resolve(findings) : reject(new Error(failure)),
    );
    workerOf().postMessage({ id, text, options } satisfies LintQuestion);
  });
}
