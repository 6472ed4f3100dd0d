import rateLimit from '@fastify/rate-limit';
import type { Endpoint } from '@kintsugi/contract';
import { KintsugiError } from '@kintsugi/domain';
import type { FastifyInstance } from 'fastify';
import type { ServerConfig } from '../app-deps.ts';

/** Requests an address may make in a minute: far more than people and pages do. */
const GENEROUS = 12_000;
/** Attempts to get in: passwords, set-up, invitations. */
const STRICT = 10;
const MINUTE_MS = 60_000;

/** The doors where somebody could try secrets one after the other. */
const GUARDED = new Set([
  '/setup',
  '/sign-in',
  '/invitations/look-up',
  '/invitations/accept',
  '/account/password',
]);

/** The limit of a door where secrets are tried, as the plug-in reads it; each counts apart. */
export const STRICT_LIMIT = { rateLimit: { max: STRICT, timeWindow: MINUTE_MS } } as const;

/** The limit of an endpoint, where it is another than the general one. */
export const limitOf = (endpoint: Pick<Endpoint, 'path'>) =>
  GUARDED.has(endpoint.path) ? STRICT_LIMIT : {};

/** Counts requests by address, and refuses what is too much. */
export async function limitRates(app: FastifyInstance, config: ServerConfig): Promise<void> {
  if (!config.rateLimits) return;
  await app.register(rateLimit, {
    max: GENEROUS,
    timeWindow: MINUTE_MS,
    errorResponseBuilder: (_request, { ttl }) => {
      const retryAfterSeconds = Math.max(1, Math.ceil(ttl / 1000));
      return new KintsugiError(
        'request/too-many',
        `That is more than may be asked in a minute. Wait ${retryAfterSeconds} s and go on.`,
        { retryAfterSeconds },
      );
    },
  });
}
