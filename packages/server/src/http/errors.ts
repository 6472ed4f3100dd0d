import { KintsugiError } from '@kintsugi/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, problemOf, toKintsugiError } from './problems.ts';

/** Answers an error as problem details; one of ours is logged with its cause. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const known = toKintsugiError(error);
  if (known.status >= 500) request.log.error({ err: known.cause ?? known }, known.message);
  const { retryAfterSeconds } = known.details;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  if (known.id === 'auth/not-signed-in') reply.header('www-authenticate', 'Bearer');
  reply
    .code(known.status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(known, request)));
}

/** Every error of the application, and every address nobody knows, is answered as problem details. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
}

/** The error for an address that is none of ours. */
export const noSuchAddress = (request: FastifyRequest): KintsugiError =>
  new KintsugiError(
    'not-found',
    `There is nothing at ${request.method} ${request.url.split('?')[0]}. The API is described at /api/reference.`,
  );
