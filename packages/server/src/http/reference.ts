import { API_PREFIX } from '@kintsugi/contract';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi/document.ts';

const AT = '/api/reference';
/** The plug-in's own page is here too; our policy keeps it from starting, so ours starts its script. */
const READER = `${AT}/reader`;
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
<script src="${READER}/js/scalar.js"></script>
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

/** The API's description for programs (`openapi.json`) and for people (`/api/reference`). */
export async function addReference(app: FastifyInstance, version: string): Promise<void> {
  const document = JSON.stringify(openApiDocument(version));
  app.get(DOCUMENT, async (_request, reply) => reply.type('application/json').send(document));
  app.get(AT, async (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  app.get(`${AT}/start.js`, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  );
  await app.register(scalar, { routePrefix: READER, configuration: { url: DOCUMENT } });
}
