import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noSuchAddress } from '../http/errors.ts';
import { STRICT_LIMIT } from '../http/limits.ts';
import type { Auth } from './better-auth.ts';

/**
 * The addresses of the accounts library that are open. Ours (`/api/v1/sign-in` and so on) come first;
 * OIDC will add its sign-in and callback here.
 */
const OPEN = new Set(['/ok']);

/** Mounts the accounts library's own addresses at `/api/auth`. */
export function mountAuth(app: FastifyInstance, auth: Auth): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: STRICT_LIMIT,
    handler: async (request, reply) => {
      const path = request.url.split('?')[0]?.slice('/api/auth'.length) ?? '';
      if (!OPEN.has(path)) throw noSuchAddress(request);
      const answer = await auth.handler(asWebRequest(request, auth.options.baseURL));
      reply.code(answer.status);
      for (const [name, value] of answer.headers) {
        if (name !== 'set-cookie') reply.header(name, value);
      }
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(Buffer.from(await answer.arrayBuffer()));
    },
  });
}

/** The request as the library reads it: at the address it was set up with, the same origin as our check. */
function asWebRequest(request: FastifyRequest, baseUrl: string): Request {
  const headers = new Headers();
  for (const name of ['cookie', 'content-type', 'user-agent']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const url = new URL(request.url, baseUrl);
  headers.set('origin', url.origin);
  return new Request(url, {
    method: request.method,
    headers,
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
}
