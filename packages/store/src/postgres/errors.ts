/** What can stop the database from starting; each value is stable and safe to look up in the docs. */
export type StartErrorCode =
  | 'DATA_FOLDER_IN_USE'
  | 'DATA_FOLDER_UNUSABLE'
  | 'POSTGRES_NOT_INSTALLED'
  | 'POSTGRES_CANNOT_RUN'
  | 'POSTGRES_NO_ACCOUNT'
  | 'POSTGRES_SETUP_FAILED'
  | 'POSTGRES_NOT_STARTED'
  | 'POSTGRES_NOT_STOPPED'
  | 'POSTGRES_OTHER_VERSION'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD';

/** The three things an operator needs from a failed start: what happened, where, and what to do. */
export interface StartErrorParts {
  readonly what: string;
  readonly where: string;
  readonly todo: string;
  readonly cause?: unknown;
}

/** A failure while starting Kintsugi's storage, written for the person who runs the server. */
export class StartError extends Error {
  readonly code: StartErrorCode;
  readonly where: string;
  readonly todo: string;

  constructor(code: StartErrorCode, parts: StartErrorParts) {
    super(`${parts.what}\n  where: ${parts.where}\n  to do: ${parts.todo}`, { cause: parts.cause });
    this.name = 'StartError';
    this.code = code;
    this.where = parts.where;
    this.todo = parts.todo;
  }
}

/** The `code` of a Node system error ('ENOENT', 'EACCES', …), or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
