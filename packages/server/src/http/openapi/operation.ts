import type { Endpoint } from '@kintsugi/contract';
import { ERRORS, type ErrorId } from '@kintsugi/domain';
import { z } from 'zod';
import { PROBLEM_TYPE } from '../problems.ts';
import type { Components, JsonSchema } from './components.ts';

/** An operation of the OpenAPI document. */
export type Operation = Record<string, unknown>;

const MEANING: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Accepted; the work goes on in the background.',
  204: 'Done; there is nothing to say.',
};

/** The operation of an endpoint, by the name of its verb. */
export function operationOf(name: string, endpoint: Endpoint, components: Components): Operation {
  const body = bodyOf(endpoint, components);
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    ...(endpoint.description === undefined ? {} : { description: endpoint.description }),
    'x-permission': endpoint.permission,
    parameters: [
      ...parametersOf(endpoint.params, 'path', components),
      ...parametersOf(endpoint.query, 'query', components),
      ...(endpoint.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      ...(endpoint.method === 'GET' ? [] : [{ $ref: '#/components/parameters/Client' }]),
    ],
    ...(body === null ? {} : { requestBody: body }),
    responses: { ...answerOf(endpoint, components), ...problemsOf(endpoint) },
    security: endpoint.permission === 'public' ? [] : [{ session: [] }, { apiKey: [] }],
  };
}

function parametersOf(
  fields: z.ZodObject | undefined,
  place: 'path' | 'query',
  components: Components,
): JsonSchema[] {
  return Object.entries(fields?.shape ?? {}).map(([name, field]) => {
    const schema = z.instanceof(z.ZodType).parse(field);
    const { description } = z.globalRegistry.get(schema) ?? {};
    return {
      name,
      in: place,
      required: place === 'path' || !schema.safeParse(undefined).success,
      ...(description === undefined ? {} : { description }),
      schema: components.describe(schema, 'input'),
    };
  });
}

function bodyOf(endpoint: Endpoint, components: Components): JsonSchema | null {
  if (endpoint.consumes === 'stream') {
    return { required: true, content: { 'application/octet-stream': {} } };
  }
  if (!endpoint.body) return null;
  const schema = components.describe(endpoint.body, 'input');
  return { required: true, content: { 'application/json': { schema } } };
}

function answerOf(endpoint: Endpoint, components: Components): JsonSchema {
  const status = endpoint.status ?? 200;
  const description = MEANING[status] ?? 'Done.';
  if (endpoint.response) {
    const schema = components.describe(endpoint.response, 'output');
    return { [status]: { description, content: { 'application/json': { schema } } } };
  }
  if (endpoint.produces === undefined) return { [status]: { description } };
  return { [status]: { description, content: { [endpoint.produces]: {} } } };
}

/** The problems any request may meet, and those that this kind of endpoint may. */
function problemsOf(endpoint: Endpoint): JsonSchema {
  const ids: ErrorId[] = [
    'request/invalid',
    'request/too-many',
    'server/unexpected',
    'server/not-ready',
  ];
  if (endpoint.permission !== 'public') ids.push('auth/not-signed-in', 'auth/not-allowed');
  if (endpoint.params) ids.push('not-found');
  if (endpoint.method !== 'GET') ids.push('auth/cross-site');
  if (endpoint.body) ids.push('request/too-large', 'request/unsupported-media', 'conflict/stale');
  if (endpoint.idempotent) ids.push('request/idempotency-conflict');
  const byStatus = new Map<number, ErrorId[]>();
  for (const id of ids) {
    const { status } = ERRORS[id];
    byStatus.set(status, [...(byStatus.get(status) ?? []), id]);
  }
  const entries = [...byStatus].map(([status, those]) => [status, problemResponse(those)]);
  return { ...Object.fromEntries(entries), default: { $ref: '#/components/responses/Problem' } };
}

const problemResponse = (ids: readonly ErrorId[]): JsonSchema => ({
  description: ids.map((id) => `${id}: ${ERRORS[id].title}.`).join(' '),
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
});
