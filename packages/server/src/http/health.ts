import { KintsugiError } from '@kintsugi/domain';
import type { FastifyInstance } from 'fastify';
import type { Operations } from '../app-deps.ts';
import { sendProblem } from './errors.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work. For load balancers and supervisors. */
export function addHealth(app: FastifyInstance, operations: Operations): void {
  const quiet = { logLevel: 'warn' } as const;
  app.get('/healthz', quiet, async () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async (request, reply) => {
    const why = await operations.ready();
    if (why === null) return { status: 'ready' };
    sendProblem(request, reply, new KintsugiError('server/not-ready', why));
    return reply;
  });
}
