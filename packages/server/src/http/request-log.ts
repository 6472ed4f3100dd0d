import type { FastifyInstance } from 'fastify';
import { withoutSecrets } from '../log.ts';

/**
 * One line for each request, when it has been answered (or its reader went away); none for a route that
 * has a log level of its own, such as those that supervisors ask each second.
 */
export function logRequests(app: FastifyInstance): void {
  // Looking for secrets in every line took ten times as long as writing it. These fields are all there
  // are, and none can hold one: the address has its secrets taken out here.
  const log = app.log.child({}, { redact: [] });
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.logLevel) return;
    log.info(
      {
        reqId: request.id,
        method: request.method,
        url: withoutSecrets(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        from: request.ip,
        who: request.actor?.userId ?? request.actor?.kind,
      },
      'answered',
    );
  });
}
