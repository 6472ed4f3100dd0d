import { API_PREFIX, CLIENT_HEADER, type Endpoint, endpoints, Problem } from '@kintsugi/contract';
import { STAGES } from '@kintsugi/domain';
import { PROBLEM_TYPE } from '../problems.ts';
import { changesOperation } from './changes-operation.ts';
import { type Components, collectComponents, type JsonSchema } from './components.ts';
import { operationOf } from './operation.ts';

/** The OpenAPI 3.1 document of the whole API, made from the contract's endpoints and their schemas. */
export function openApiDocument(version: string): JsonSchema {
  const components = collectComponents();
  components.describe(Problem, 'output');
  const paths = pathsOf(components);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kintsugi',
      version,
      summary:
        'From an incident’s evidence to a blameless post-mortem whose actions are followed through.',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_PREFIX }],
    tags: ['workspace', ...STAGES].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: SECURITY,
      parameters: PARAMETERS,
      responses: {
        Problem: {
          description: 'Something else went wrong; `id` says what.',
          content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const ABOUT = `Errors are problem details (RFC 9457); their \`id\` is stable. Lists are read page by page with
\`limit\` and \`cursor\`. Every change of an existing thing carries the \`version\` its writer saw; a stale one
is answered 409 with both versions. Times are UTC.`;

const SECURITY = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'kintsugi.session_token',
    description: `The session of the browser, begun by sign-in. A change by session also needs the header ${CLIENT_HEADER}.`,
  },
  apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, made in the settings.' },
};

const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Your own name for this creation, such as a UUID. Sent again within 24 hours with the same body, it is answered with what was created the first time.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  Client: {
    name: CLIENT_HEADER,
    in: 'header',
    required: false,
    description:
      'Any value. Needed for changes without an API key, so that other sites cannot make them.',
    schema: { type: 'string' },
  },
};

function pathsOf(components: Components): JsonSchema {
  const paths: Record<string, JsonSchema> = {
    '/incidents/{incidentId}/changes': { get: changesOperation(components) },
  };
  const all: readonly [string, Endpoint][] = Object.entries(endpoints);
  for (const [name, endpoint] of all) {
    const path = paths[endpoint.path] ?? {};
    path[endpoint.method.toLowerCase()] = operationOf(name, endpoint, components);
    paths[endpoint.path] = path;
  }
  return paths;
}
