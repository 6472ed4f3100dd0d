import { KintsugiError } from '@kintsugi/domain';
import { requirePermission } from '@kintsugi/workflow';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AppDeps, Operations } from '../app-deps.ts';
import { isFromThisMachine } from '../auth/loopback.ts';

const BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** `/metrics` for Prometheus: read from this machine, or with an admin's API key. */
export function addMetrics(app: FastifyInstance, deps: AppDeps): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  measureStore(registry, deps.operations);
  app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    await requireOperator(deps, request);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  app.addHook('onClose', async () => registry.clear());
}

async function requireOperator(deps: AppDeps, request: FastifyRequest): Promise<void> {
  const arrival = { headers: request.headers, socket: request.socket };
  if (isFromThisMachine(arrival)) return;
  const actor = await deps.identify(arrival);
  if (!actor) throw new KintsugiError('auth/not-signed-in', 'Send an admin’s API key.');
  requirePermission(actor, 'administer');
}

/** By route, not by address: ids would make a series each. */
function measureRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
}

function measureStore(registry: Registry, operations: Operations): void {
  new Gauge({
    name: 'kintsugi_database_connections',
    help: 'Connections of the pool, by what they do.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { total, idle, waiting } = operations.poolCounts();
      this.set({ state: 'busy' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waited-for' }, waiting);
    },
  });
  new Gauge({
    name: 'kintsugi_evidence_bytes',
    help: 'Bytes of all evidence stored.',
    registers: [registry],
    async collect() {
      this.set(await operations.evidenceBytes());
    },
  });
}
