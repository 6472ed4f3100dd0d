import type { Readable } from 'node:stream';
import type { Endpoint } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Parsed } from './parse-request.ts';

type Fields = z.ZodObject;

/** What a handler is given: the request as its endpoint describes it, and who is asking. */
export interface Context<P, Q, B> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  readonly actor: Actor;
  readonly requestId: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The bytes of the request body, for endpoints that consume a stream. */
  readonly stream: () => Readable;
}

/** What a handler of a public endpoint is given: nobody may be signed in. */
export interface PublicContext<P, Q, B> extends Omit<Context<P, Q, B>, 'actor'> {
  readonly actor: Actor | null;
}

/**
 * What a handler answers: what the endpoint's response schema describes (anything beyond it is left
 * out), or, for an endpoint that names its media type, text or bytes; nothing for a 204.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler of a 204 returns a promise of nothing
export type Answer<R> = R extends z.ZodType ? z.output<R> : string | Buffer | Readable | void;

/** Turns endpoints of the contract into routes; every stage registers its own through it. */
export interface Router {
  /** A door that needs somebody: the actor is known and has the endpoint's permission. */
  handle<
    P extends Fields | undefined,
    Q extends Fields | undefined,
    B extends z.ZodType | undefined,
    R extends z.ZodType | undefined,
  >(
    endpoint: Endpoint<P, Q, B, R>,
    handler: (context: Context<P, Q, B>) => Promise<Answer<R>>,
  ): void;
  /** A door without an account: for endpoints whose permission is `public`, and no others. */
  handlePublic<
    P extends Fields | undefined,
    Q extends Fields | undefined,
    B extends z.ZodType | undefined,
    R extends z.ZodType | undefined,
  >(
    endpoint: Endpoint<P, Q, B, R>,
    handler: (context: PublicContext<P, Q, B>) => Promise<Answer<R>>,
  ): void;
}
