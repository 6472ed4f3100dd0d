import { API_PREFIX } from '@kintsugi/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi/document.ts';

const AT = '/api/reference';
const DOCUMENT = `${API_PREFIX}/openapi.json`;

/** The page starts the reader from a file, since the content security policy allows no script in it. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kintsugi: API reference</title>
</head>
<body>
<noscript>The reference needs JavaScript. The same is at <a href="${DOCUMENT}">${DOCUMENT}</a>.</noscript>
<div id="app"></div>
<script src="${AT}/reader.js"></script>
<script src="${AT}/start.js"></script>
</body>
</html>
`;

const START = `Scalar.createApiReference('#app', ${JSON.stringify({
  url: DOCUMENT,
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
})});\n`;

const SCRIPT = 'text/javascript; charset=utf-8';
const A_DAY = 'public, max-age=86400';

/** The API's description for programs (`openapi.json`) and for people (`/api/reference`). */
export function addReference(app: FastifyInstance, version: string): void {
  let document: string | undefined;
  let reader: Promise<string> | undefined;
  app.get(DOCUMENT, async (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(version));
    return reply.type('application/json').send(document);
  });
  app.get(AT, async (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  app.get(`${AT}/start.js`, async (_request, reply) => reply.type(SCRIPT).send(START));
  app.get(`${AT}/reader.js`, async (_request, reply) => {
    reader ??= readerScript();
    return reply
      .type(SCRIPT)
      .header('cache-control', A_DAY)
      .send(await reader);
  });
}

/**
 * The reader's script, of five megabytes: loaded when somebody asks, not at every start. Its plug-in
 * hands it out through a route alone, and brings a page of its own that our policy would not let start;
 * so it is asked apart.
 */
async function readerScript(): Promise<string> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const apart = Fastify();
  await apart.register(scalar, { routePrefix: '/', configuration: { url: DOCUMENT } });
  const { body } = await apart.inject('/js/scalar.js');
  await apart.close();
  return body;
}
