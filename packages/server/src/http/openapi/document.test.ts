import { type Endpoint, endpoints } from '@kintsugi/contract';
import { STAGES } from '@kintsugi/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from './document.ts';

/** The parts of OpenAPI 3.1 that this document is made of; anything else in them is an error. */
const Schema = z.record(z.string(), z.unknown());
const Reference = z.strictObject({ $ref: z.string().startsWith('#/components/') });
const Content = z.record(z.string(), z.strictObject({ schema: Schema.optional() }));
const Response = z.union([
  Reference,
  z.strictObject({ description: z.string().min(1), content: Content.optional() }),
]);
const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: Schema,
});
const Operation = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  description: z.string().optional(),
  'x-permission': z.string(),
  parameters: z.array(z.union([Reference, Parameter])),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), Response),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    summary: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), Schema),
    securitySchemes: z.record(z.string(), Schema),
    parameters: z.record(z.string(), Parameter),
    responses: z.record(z.string(), Response),
  }),
});

const document = Document.parse(JSON.parse(JSON.stringify(openApiDocument('1.2.3'))));
const all: readonly [string, Endpoint][] = Object.entries(endpoints);
const operationOf = (endpoint: Endpoint) => {
  const method = z
    .enum(['get', 'post', 'put', 'patch', 'delete'])
    .parse(endpoint.method.toLowerCase());
  return document.paths[endpoint.path]?.[method];
};

/** Every `$ref` of the document. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : references(part),
  );
}

test.each(all)('%s is described, with its permission and its problems', (name, endpoint) => {
  const operation = operationOf(endpoint);
  expect(operation).toMatchObject({
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    'x-permission': endpoint.permission,
  });
  expect(operation?.responses).toHaveProperty(String(endpoint.status ?? 200));
  expect(operation?.responses).toHaveProperty('500');
  expect(operation?.security).toHaveLength(endpoint.permission === 'public' ? 0 : 2);
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param);
  const described = operation?.parameters.flatMap((parameter) =>
    'in' in parameter && parameter.in === 'path' ? [parameter.name] : [],
  );
  expect(described).toEqual(inPath);
});

test('there is an operation for every endpoint and the stream of changes, each with its own id', () => {
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation?.operationId),
  );
  expect(ids.toSorted()).toEqual([...all.map(([name]) => name), 'followChanges'].toSorted());
});

test('tags stand in the order of the way', () => {
  expect(document.tags.map((tag) => tag.name)).toEqual(['workspace', ...STAGES]);
});

test('every reference leads somewhere', () => {
  const targets = new Set(
    Object.entries(document.components).flatMap(([kind, things]) =>
      Object.keys(things).map((name) => `#/components/${kind}/${name}`),
    ),
  );
  for (const reference of references(document)) expect(targets).toContain(reference);
});

describe('the schemas', () => {
  const ajv = new Ajv2020({
    strict: false,
    formats: { uuid: true, email: true, uri: true, date: true, 'date-time': true },
  });
  ajv.addSchema({ $id: 'document', components: document.components });
  const validatorOf = (name: string) =>
    ajv.compile({ $ref: `document#/components/schemas/${name}` });

  test('are JSON Schema of the draft that OpenAPI 3.1 uses', () => {
    for (const name of Object.keys(document.components.schemas)) {
      expect(() => validatorOf(name)).not.toThrow();
    }
  });

  test('say what the server takes', () => {
    const isNewIncident = validatorOf('NewIncident');
    expect(isNewIncident({ title: 'Enough' })).toBe(true);
    expect(isNewIncident({ title: '' })).toBe(false);
    expect(isNewIncident({ title: 'x', severity: 'SEV9' })).toBe(false);
    expect(isNewIncident({})).toBe(false);
  });

  test('say what a problem looks like', () => {
    const isProblem = validatorOf('Problem');
    const problem = { type: '/problems/x', title: 'X', status: 400, detail: 'd', id: 'x' };
    expect(isProblem(problem)).toBe(true);
    expect(isProblem({ ...problem, status: 'x' })).toBe(false);
  });
});
