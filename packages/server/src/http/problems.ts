import type { Problem } from '@kintsugi/contract';
import { ERRORS, type ErrorId, KintsugiError } from '@kintsugi/domain';

/** The media type of RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json';

/** An error of the catalogue as problem details. */
export function problemOf(
  error: KintsugiError,
  request: { readonly id: string; readonly url: string },
): Problem {
  const { title, status } = ERRORS[error.id];
  const { fields, yours, theirs, needs, retryAfterSeconds } = error.details;
  return {
    type: `/problems/${error.id}`,
    title,
    status,
    detail: error.message,
    instance: request.url.split('?')[0] ?? request.url,
    id: error.id,
    requestId: request.id,
    ...(fields === undefined ? {} : { fields: [...fields] }),
    ...(yours === undefined ? {} : { yours }),
    ...(theirs === undefined ? {} : { theirs }),
    ...(needs === undefined ? {} : { needs: [...needs] }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;

/** Errors of the framework and the database that say what the user or the operator can do. */
const KNOWN_CODES: Readonly<Record<string, [ErrorId, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['request/too-large', 'The body is larger than this endpoint takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'request/unsupported-media',
    'Send JSON with the header content-type: application/json.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['request/invalid', 'The body is empty; it should be JSON.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['request/invalid', 'The body is not JSON.'],
  // PostgreSQL: a NUL character in text, or text that is not Unicode.
  '22021': ['request/invalid', 'A text holds a character that cannot be kept (NUL).'],
  '22P05': ['request/invalid', 'A text holds a character that cannot be kept (NUL).'],
};

const NOT_READY = 'The database cannot answer at the moment. Nothing was saved; try again shortly.';

/** Codes that say the database is away: connection refused or reset, shutting down, starting up. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[123]|08\d{3}|53300)$/;

/** Any error as one of the catalogue; what is nobody's to see stays in its `cause`. */
export function toKintsugiError(error: unknown): KintsugiError {
  if (error instanceof KintsugiError) return error;
  const code = codeOf(error);
  const known = KNOWN_CODES[code];
  if (known) return new KintsugiError(known[0], known[1], {}, { cause: error });
  if (AWAY.test(code) || isLostConnection(error) || isTableChanged(error)) {
    return new KintsugiError(
      'server/not-ready',
      NOT_READY,
      { retryAfterSeconds: 2 },
      { cause: error },
    );
  }
  const status = statusOf(error);
  if (status === 413) return new KintsugiError('request/too-large', 'The request is too large.');
  if (status >= 400 && status < 500) {
    return new KintsugiError(
      'request/invalid',
      'The request cannot be read.',
      {},
      { cause: error },
    );
  }
  return new KintsugiError(
    'server/unexpected',
    'Something went wrong here, and it is in the server’s log under this request id. Try again; when it goes on, tell the operator the id.',
    {},
    { cause: error },
  );
}

/** Another process ran a migration while this one was in a transaction (see the store's prepared.ts). */
const isTableChanged = (error: unknown): boolean =>
  codeOf(error) === '0A000' &&
  error instanceof Error &&
  'routine' in error &&
  error.routine === 'RevalidateCachedQuery';

/** pg says these two without a code. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof Error &&
  /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
