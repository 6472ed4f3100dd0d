import { Readable } from 'node:stream';
import { API_PREFIX, type Endpoint } from '@kintsugi/contract';
import { type Actor, KintsugiError } from '@kintsugi/domain';
import { answerOnce, asRequest, type KeptAnswer, requirePermission } from '@kintsugi/workflow';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../app-deps.ts';
import { idempotencyKeyOf, keyHolder, requestSha256 } from './idempotency.ts';
import { limitOf } from './limits.ts';
import { parseRequest } from './parse-request.ts';
import type { Router } from './router.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; null for nobody we know, and before it was looked up. */
    actor: Actor | null;
  }
}

/** A door: where it is, and what happens behind it, the endpoint's own types already applied. */
interface Door {
  readonly endpoint: Endpoint;
  readonly act: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

/** Bodies of JSON; an endpoint may say that it takes more. */
const BODY_BYTES = 2 * 1024 * 1024;

/** A router whose doors are routes of Fastify. */
export function makeRouter(app: FastifyInstance, deps: AppDeps): Router {
  app.decorateRequest('actor', null);
  return {
    handle(endpoint, handler) {
      if (endpoint.permission === 'public') {
        throw new TypeError(`${endpoint.path} is public: register it with handlePublic.`);
      }
      const act: Door['act'] = async (request, reply) => {
        const parsed = parseRequest(endpoint, request);
        const { actor } = request;
        if (!actor) throw notSignedIn();
        return handler({ ...parsed, ...doorOf(request, reply), actor });
      };
      open(app, deps, { endpoint, act });
    },
    handlePublic(endpoint, handler) {
      if (endpoint.permission !== 'public') {
        throw new TypeError(`${endpoint.path} is not public: register it with handle.`);
      }
      const act: Door['act'] = async (request, reply) => {
        const parsed = parseRequest(endpoint, request);
        return handler({ ...parsed, ...doorOf(request, reply), actor: request.actor });
      };
      open(app, deps, { endpoint, act });
    },
  };
}

const notSignedIn = () =>
  new KintsugiError(
    'auth/not-signed-in',
    'Sign in first, or send an API key (Authorization: Bearer …).',
  );

const doorOf = (request: FastifyRequest, reply: FastifyReply) => ({
  requestId: request.id,
  request,
  reply,
  stream: () => {
    if (request.body instanceof Readable) return request.body;
    throw new TypeError('This endpoint does not consume a stream.');
  },
});

function open(app: FastifyInstance, deps: AppDeps, door: Door): void {
  const { endpoint } = door;
  const route = {
    method: endpoint.method,
    url: API_PREFIX + endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    bodyLimit: endpoint.maxBodyBytes ?? BODY_BYTES,
    config: limitOf(endpoint),
    onRequest: (request: FastifyRequest) => admit(deps, endpoint, request),
    handler: (request: FastifyRequest, reply: FastifyReply) =>
      asRequest(request.id, () => answer(deps, door, { request, reply })),
  };
  if (endpoint.consumes !== 'stream') {
    app.route(route);
    return;
  }
  // Apart from the others, so that only this door takes bytes of any type, unread.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.route(route);
  });
}

/** Before the body is read: who is it, and may they? */
async function admit(deps: AppDeps, endpoint: Endpoint, request: FastifyRequest): Promise<void> {
  request.actor = await deps.identify({ headers: request.headers, socket: request.socket });
  if (endpoint.permission === 'public') return;
  if (!request.actor) throw notSignedIn();
  requirePermission(request.actor, endpoint.permission);
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function answer(deps: AppDeps, door: Door, exchange: Exchange): Promise<unknown> {
  const { endpoint, act } = door;
  const { request, reply } = exchange;
  const status = endpoint.status ?? 200;
  const respond = async () => ({
    status,
    response: shape(endpoint, await act(request, reply)),
  });
  const key = endpoint.idempotent && request.actor ? idempotencyKeyOf(request) : null;
  if (key === null || !request.actor) {
    return send(exchange, endpoint, await respond());
  }
  const asked = {
    workspaceId: deps.workspaceId,
    actor: keyHolder(request.actor),
    key,
    requestSha256: requestSha256(request),
  };
  return send(exchange, endpoint, await answerOnce(deps, asked, respond));
}

/** Only what the response schema describes goes out. */
const shape = (endpoint: Endpoint, result: unknown): unknown =>
  endpoint.response ? endpoint.response.parse(result) : result;

function send({ reply }: Exchange, endpoint: Endpoint, kept: KeptAnswer): FastifyReply {
  reply.code(kept.status);
  if (kept.status === 204) return reply.send();
  if (endpoint.produces !== undefined && !reply.hasHeader('content-type')) {
    const charset = endpoint.produces.startsWith('text/') ? '; charset=utf-8' : '';
    reply.type(endpoint.produces + charset);
  }
  return reply.send(kept.response);
}
