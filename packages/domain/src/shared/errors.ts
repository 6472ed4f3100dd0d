/**
 * The error catalogue. An id never changes its meaning; `docs/reference/errors.md` lists every one
 * and a test holds the two together. `fault` says whose move it is: the user's or ours.
 */
export const ERRORS = {
  'auth/not-signed-in': { status: 401, title: 'You are not signed in', fault: 'user' },
  'auth/not-allowed': { status: 403, title: 'Your role does not allow this', fault: 'user' },
  'auth/cross-site': { status: 403, title: 'The request came from another site', fault: 'user' },
  'auth/setup-done': { status: 409, title: 'This Kintsugi already has an owner', fault: 'user' },
  'auth/setup-not-local': {
    status: 403,
    title: 'The owner is created from this machine',
    fault: 'user',
  },
  'auth/invitation-invalid': {
    status: 410,
    title: 'This invitation no longer works',
    fault: 'user',
  },
  'request/invalid': {
    status: 400,
    title: 'Something in the request needs changing',
    fault: 'user',
  },
  'request/too-large': { status: 413, title: 'The request is too large', fault: 'user' },
  'request/too-many': { status: 429, title: 'Too many requests', fault: 'user' },
  'request/unsupported-media': {
    status: 415,
    title: 'This content type is not read here',
    fault: 'user',
  },
  'request/idempotency-conflict': {
    status: 409,
    title: 'This idempotency key was used for something else',
    fault: 'user',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here, or you may not see it',
    fault: 'user',
  },
  'conflict/stale': { status: 409, title: 'Somebody changed this in the meantime', fault: 'user' },
  'conflict/exists': { status: 409, title: 'This exists already', fault: 'user' },
  'incident/times-impossible': {
    status: 422,
    title: 'These times cannot all be right',
    fault: 'user',
  },
  'incident/severity-reason': {
    status: 422,
    title: 'A severity that differs from the proposal needs a reason',
    fault: 'user',
  },
  'workspace/last-owner': {
    status: 409,
    title: 'A workspace needs an owner',
    fault: 'user',
  },
  'person/unknown': {
    status: 422,
    title: 'There is no such person in this workspace',
    fault: 'user',
  },
  'evidence/refused': { status: 422, title: 'This file cannot be read as evidence', fault: 'user' },
  'evidence/cited': { status: 409, title: 'The timeline cites this file', fault: 'user' },
  'evidence/cancelled': { status: 409, title: 'The import was cancelled', fault: 'user' },
  'timeline/unreadable': {
    status: 422,
    title: 'Some of these lines have no time that can be read',
    fault: 'user',
  },
  'actions/orphan': {
    status: 422,
    title: 'Every action item has an owner and a due date',
    fault: 'user',
  },
  'actions/due-in-past': { status: 422, title: 'The due date is in the past', fault: 'user' },
  'lifecycle/illegal-move': {
    status: 409,
    title: 'The post-mortem cannot move there from here',
    fault: 'user',
  },
  'lifecycle/needs': {
    status: 422,
    title: 'Something is still lacking for this step',
    fault: 'user',
  },
  'markdown/unreadable': {
    status: 422,
    title: 'This Markdown cannot be read as a post-mortem',
    fault: 'user',
  },
  'server/unexpected': { status: 500, title: 'Kintsugi made a mistake', fault: 'ours' },
  'server/disk-full': { status: 507, title: 'The disk is full', fault: 'ours' },
  'server/not-ready': { status: 503, title: 'Kintsugi is not ready', fault: 'ours' },
} as const satisfies Record<string, { status: number; title: string; fault: 'user' | 'ours' }>;

export type ErrorId = keyof typeof ERRORS;

/** One field of a request that needs changing. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** What an error may carry beside its sentence. */
export interface ErrorDetails {
  readonly fields?: readonly FieldProblem[];
  /** For `conflict/stale`: what the writer sent and what is stored now. */
  readonly yours?: unknown;
  readonly theirs?: unknown;
  /** For `lifecycle/needs`: what is lacking and what is asked. */
  readonly needs?: readonly unknown[];
  readonly retryAfterSeconds?: number;
}

/**
 * An error a user can act on. `message` says what happened, where, and what to do.
 */
export class KintsugiError extends Error {
  readonly id: ErrorId;
  readonly details: ErrorDetails;

  constructor(id: ErrorId, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KintsugiError';
    this.id = id;
    this.details = details;
  }

  /** The HTTP status of this error. */
  get status(): number {
    return ERRORS[this.id].status;
  }
}
