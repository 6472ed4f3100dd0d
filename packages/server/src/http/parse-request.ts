import { type FieldProblem, KintsugiError } from '@kintsugi/domain';
import type { z } from 'zod';

/** What a schema makes of a value; undefined without a schema. */
export type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The part of a request that schemas describe, and the schemas. */
interface Described<P, Q, B> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
}
interface Came {
  readonly params: unknown;
  readonly query: unknown;
  readonly body?: unknown;
}
type Schema = z.ZodType | undefined;

/**
 * Reads params, query and body by the endpoint's schemas; every problem of all three is told at once.
 *
 * @throws KintsugiError `request/invalid` with the fields
 */
export function parseRequest<P extends Schema, Q extends Schema, B extends Schema>(
  endpoint: Described<P, Q, B>,
  request: Came,
): { readonly params: Parsed<P>; readonly query: Parsed<Q>; readonly body: Parsed<B> };
export function parseRequest(
  endpoint: Described<Schema, Schema, Schema>,
  request: Came,
): Required<Described<unknown, unknown, unknown>> {
  const fields: FieldProblem[] = [];
  const parse = (schema: Schema, value: unknown): unknown => {
    const parsed = schema?.safeParse(value);
    for (const { path, message } of parsed?.error?.issues ?? []) {
      fields.push({ path: path.map(String).join('.'), message });
    }
    return parsed?.data;
  };
  const parsed = {
    params: parse(endpoint.params, request.params),
    query: parse(endpoint.query, request.query),
    body: parse(endpoint.body, request.body),
  };
  if (fields.length === 0) return parsed;
  throw new KintsugiError('request/invalid', sentence(fields), { fields });
}

const MOST_IN_A_SENTENCE = 5;

const sentence = (fields: readonly FieldProblem[]): string =>
  fields
    .slice(0, MOST_IN_A_SENTENCE)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
