import type { ExitCode } from './exit.ts';

/** What a failure says: what happened, what to do about it, and the exit code it ends with. */
export interface FailureParts {
  readonly exitCode: ExitCode;
  readonly what: string;
  readonly todo?: string;
  readonly cause?: unknown;
}

/** A failure of a command, written for the person at the terminal. */
export class Failure extends Error {
  readonly exitCode: ExitCode;
  readonly todo: string | undefined;

  constructor({ exitCode, what, todo, cause }: FailureParts) {
    super(what, { cause });
    this.name = 'Failure';
    this.exitCode = exitCode;
    this.todo = todo;
  }
}
