import { createHash } from 'node:crypto';
import { type Actor, KintsugiError } from '@kintsugi/domain';
import type { FastifyRequest } from 'fastify';

const LONGEST_KEY = 200;

/** The idempotency key of a request; null without one. */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  const text = String(key);
  if (text.length >= 1 && text.length <= LONGEST_KEY && /^[\x21-\x7e]+$/.test(text)) return text;
  const message = `Use 1 to ${LONGEST_KEY} visible ASCII characters, such as a UUID.`;
  throw new KintsugiError('request/invalid', `The idempotency key cannot be used. ${message}`, {
    fields: [{ path: 'Idempotency-Key', message }],
  });
}

/** What makes two requests the same: method, address and body. */
export function requestSha256(request: FastifyRequest): string {
  const body = JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest('hex');
}

/** Whose keys they are: those of a user and of an API key of theirs are the same person's. */
export const keyHolder = (actor: Actor): string => actor.userId ?? actor.kind;
