import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noSuchAddress, sendProblem } from './errors.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/** Files whose name changes with their content may be kept for ever; all others are asked for again. */
const cacheControl = (path: string): string =>
  /[\\/]assets[\\/]/.test(path) ? A_YEAR : 'no-cache';

const NOT_BUILT =
  '<!doctype html><html lang="en"><title>Kintsugi</title><h1>Kintsugi</h1><p>The web application is not built. Run <code>npm run build</code> and start again. The API is at <a href="/api/reference">/api/reference</a>.</p></html>';

/**
 * The built web application: its files, compressed ones where they lie beside; any other address that a
 * browser opens is one of the application's own pages.
 */
export async function serveWeb(app: FastifyInstance, webRoot: string): Promise<void> {
  const built = existsSync(join(webRoot, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: webRoot,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', cacheControl(path));
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return sendProblem(request, reply, noSuchAddress(request));
    return servePage(reply, built);
  });
}

function servePage(reply: FastifyReply, built: boolean): FastifyReply {
  return built
    ? reply.sendFile('index.html')
    : reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
}

/** A page a browser opens: not the API, not a file. */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const wantsHtml = String(request.headers.accept ?? '').includes('text/html');
  return reads && wantsHtml && !/^\/(api|assets)(\/|$)/.test(path);
}
