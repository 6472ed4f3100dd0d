import { afterEach, vi } from 'vitest';

/** A request that a component made. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What the server answers to `METHOD /path`; a status other than 200 is a refusal. */
export type Answers = Readonly<
  Record<string, unknown | { readonly status: number; readonly problem: unknown }>
>;

afterEach(() => vi.unstubAllGlobals());

const isRefusal = (answer: unknown): answer is { status: number; problem: unknown } =>
  typeof answer === 'object' && answer !== null && 'problem' in answer && 'status' in answer;

/** Answers requests as told, and keeps what was asked. An unknown one fails the test's request. */
export function answering(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const path = address.replace('/api/v1', '').split('?')[0] ?? '';
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    if (method !== 'GET') asked.push({ method, path, body });
    const answer = answers[`${method} ${path}`];
    if (answer === undefined) throw new TypeError(`No answer for ${method} ${path}`);
    if (isRefusal(answer)) return Response.json(answer.problem, { status: answer.status });
    return Response.json(answer);
  });
  return asked;
}
