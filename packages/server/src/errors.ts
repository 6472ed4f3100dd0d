/** What keeps the server from starting; each value is stable. */
export type ServerErrorCode =
  | 'SECRET_TOO_SHORT'
  | 'PORT_IN_USE'
  | 'ADDRESS_UNUSABLE'
  | 'NO_OWNER_YET'
  | 'PUBLIC_URL_INVALID';

/** What happened, where, and what to do: what an operator needs of a failed start. */
export interface ServerErrorParts {
  readonly what: string;
  readonly where: string;
  readonly todo: string;
  readonly cause?: unknown;
}

/** A failure while starting the server, written for the person who starts it. */
export class ServerError extends Error {
  readonly code: ServerErrorCode;
  readonly where: string;
  readonly todo: string;

  constructor(code: ServerErrorCode, parts: ServerErrorParts) {
    super(`${parts.what}\n  where: ${parts.where}\n  to do: ${parts.todo}`, { cause: parts.cause });
    this.name = 'ServerError';
    this.code = code;
    this.where = parts.where;
    this.todo = parts.todo;
  }
}
