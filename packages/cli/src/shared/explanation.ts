import type { Problem } from '@kintsugi/contract';
import { EXIT, type ExitCode } from './exit.ts';
import { Failure } from './failure.ts';

/** Anything that was thrown, as what to tell: for people the lines, for machines the problem. */
export interface Explanation {
  readonly exitCode: ExitCode;
  readonly title: string;
  readonly details: readonly string[];
  readonly todo: string | undefined;
  /** The server's answer as it came, where there is one. */
  readonly problem: Problem | undefined;
}

/** What a command without a server throws: its own failures, and mistakes of ours. */
export function explainPlainly(error: unknown): Explanation {
  if (error instanceof Failure) return plainExplanation(error.exitCode, error.message, error.todo);
  return plainExplanation(
    EXIT.failed,
    error instanceof Error ? error.message : String(error),
    'This is a mistake of ours. KINTSUGI_DEBUG=1 shows where; please report it.',
  );
}

export const plainExplanation = (
  exitCode: ExitCode,
  title: string,
  todo?: string,
): Explanation => ({ exitCode, title, details: [], todo, problem: undefined });
