import type { FastifyInstance } from 'fastify';
import { withoutSecrets } from '../log.ts';

/** One line for each request, when it has been answered (or its reader went away). */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
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
