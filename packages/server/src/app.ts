import compress from '@fastify/compress';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { refuseCrossSite } from './auth/cross-site.ts';
import { mountAuth } from './auth/mount.ts';
import { addChanges } from './http/changes.ts';
import { answerErrors } from './http/errors.ts';
import { addHealth } from './http/health.ts';
import { limitRates } from './http/limits.ts';
import { makeRouter } from './http/make-router.ts';
import { addMetrics } from './http/metrics.ts';
import { addReference } from './http/reference.ts';
import { logRequests } from './http/request-log.ts';
import { secure } from './http/security.ts';
import { serveWeb } from './http/static-web.ts';
import { registerRoutes } from './routes/index.ts';

/** Smaller answers cost more time to compress than to send. */
const COMPRESS_FROM_BYTES = 8192;
/** How long requests that are being answered may take when the server stops. */
const LAST_REQUESTS_MS = 1_000;
/** The protocol's headers are read within this time, so that slow ones hold no connection. */
const HEADERS_MS = 30_000;

/** The HTTP server with every door, not listening yet. */
export async function createApp(
  deps: AppDeps,
  logger: FastifyBaseLogger,
): Promise<FastifyInstance> {
  const { config } = deps;
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    genReqId: () => crypto.randomUUID(),
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    http: { headersTimeout: HEADERS_MS },
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS_MS).unref();
  });
  answerErrors(app);
  logRequests(app);
  await secure(app, config);
  await limitRates(app, config);
  app.addHook('onRequest', async (request) => refuseCrossSite(request, config.publicUrl));
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });
  await app.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['gzip', 'deflate'] });
  addHealth(app, deps.operations);
  addMetrics(app, deps);
  addChanges(app, deps);
  mountAuth(app, deps.auth);
  registerRoutes(makeRouter(app, deps), deps);
  addReference(app, config.version);
  await serveWeb(app, config.webRoot);
  return app;
}
