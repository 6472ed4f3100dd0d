import type { z } from 'zod';
import type { Endpoint } from './shared/endpoint.ts';
import { Problem } from './shared/problem.ts';

type Fields = z.ZodObject;
type Given<S> = S extends z.ZodType ? z.input<S> : never;

/** What a call is given: params, query and body as its endpoint describes them. */
export type CallInput<P, Q, B> = (P extends z.ZodType
  ? { readonly params: Given<P> }
  : { readonly params?: undefined }) & {
  readonly query?: Q extends z.ZodType ? Given<Q> : undefined;
} & (B extends z.ZodType ? { readonly body: Given<B> } : { readonly body?: undefined }) &
  CallOptions;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** For creations: the same key answers with what was created the first time. */
  readonly idempotencyKey?: string;
  /** For endpoints that consume a stream: the bytes to send. */
  readonly stream?: BodyInit;
}

/** An answer of the server that says no, as problem details. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** An answer that is not what the endpoint promises: whoever listens there is another, or of another version. */
export class AnswerError extends Error {
  constructor(what: string, cause: unknown) {
    super(what, { cause });
    this.name = 'AnswerError';
  }
}

export interface ClientOptions {
  /** Address of the server, such as http://127.0.0.1:4100; empty in the browser. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly fetch?: typeof fetch;
}

/**
 * The typed client of the HTTP API: one method for each kind of answer. What the server refuses is
 * thrown as ProblemError, an answer that does not fit the endpoint as AnswerError.
 */
export interface Client {
  /** Calls an endpoint that answers JSON, and checks the answer against its schema. */
  json<
    P extends Fields | undefined,
    Q extends Fields | undefined,
    B extends z.ZodType | undefined,
    R extends z.ZodType,
  >(
    endpoint: Endpoint<P, Q, B, R> & { readonly response?: R },
    input: CallInput<P, Q, B>,
  ): Promise<z.output<R>>;
  /** Calls an endpoint whose answer is text (Markdown, raw evidence) or nothing. */
  text<P extends Fields | undefined, Q extends Fields | undefined, B extends z.ZodType | undefined>(
    endpoint: Endpoint<P, Q, B, undefined>,
    input: CallInput<P, Q, B>,
  ): Promise<string>;
  /** The address of an endpoint, for links, event streams and uploads. */
  url<
    P extends Fields | undefined,
    Q extends Fields | undefined,
    B extends z.ZodType | undefined,
    R extends z.ZodType | undefined,
  >(
    endpoint: Endpoint<P, Q, B, R>,
    input: Pick<CallInput<P, Q, undefined>, 'params' | 'query'>,
  ): string;
}

interface LooseInput extends CallOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

export const API_PREFIX = '/api/v1';

/** The header that says a request was made on purpose by our own client (CSRF protection). */
export const CLIENT_HEADER = 'x-kintsugi-client';

export function createClient(options: ClientOptions): Client {
  const send = async (endpoint: Endpoint, input: LooseInput): Promise<Response> => {
    const ask = options.fetch ?? fetch;
    const response = await ask(
      options.baseUrl + address(endpoint, input),
      request(endpoint, input, options),
    );
    if (!response.ok) throw new ProblemError(await readProblem(response));
    return response;
  };
  return {
    async json(endpoint, input) {
      const response = await send(endpoint, input);
      if (!endpoint.response) throw new TypeError(`${endpoint.path} does not answer JSON.`);
      return readAnswer(endpoint.response, await response.text());
    },
    async text(endpoint, input) {
      return (await send(endpoint, input)).text();
    },
    url: (endpoint, input) => options.baseUrl + address(endpoint, input),
  };
}

function request(endpoint: Endpoint, input: LooseInput, options: ClientOptions): RequestInit {
  const headers: Record<string, string> = { [CLIENT_HEADER]: '1', accept: 'application/json' };
  if (options.apiKey !== undefined) headers.authorization = `Bearer ${options.apiKey}`;
  if (input.idempotencyKey !== undefined) headers['idempotency-key'] = input.idempotencyKey;
  const init: RequestInit & { duplex?: 'half' } = {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
  };
  if (input.signal) init.signal = input.signal;
  if (input.stream !== undefined) {
    headers['content-type'] = 'application/octet-stream';
    init.body = input.stream;
    init.duplex = 'half';
  } else if (input.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(input.body);
  }
  return init;
}

function readAnswer<R extends z.ZodType>(schema: R, text: string): z.output<R> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AnswerError('The answer is not JSON.', cause);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AnswerError(`${issue?.path.join('.')}: ${issue?.message}`, read.error);
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function address(endpoint: Pick<Endpoint, 'path'>, input: LooseInput): string {
  const params = new Map(entriesOf(input.params));
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const query = new URLSearchParams();
  for (const [name, value] of entriesOf(input.query)) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  const search = query.size > 0 ? `?${query}` : '';
  return `${API_PREFIX}${path}${search}`;
}

async function readProblem(response: Response): Promise<Problem> {
  const text = await response.text();
  const parsed = Problem.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  return {
    type: 'about:blank',
    id: 'server/unexpected',
    title: response.statusText || 'Unexpected answer',
    status: response.status,
    detail: `The server answered ${response.status} without saying why.`,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
