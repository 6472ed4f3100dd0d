import type { Permission, Stage } from '@kintsugi/domain';
import type { z } from 'zod';

/** An object schema of strings: path parameters or a query. */
type Fields = z.ZodObject;

/**
 * One door of the HTTP API. The server's routes, the typed client and the OpenAPI document are all
 * made from these, so that each has one description.
 */
export interface Endpoint<
  P extends Fields | undefined = Fields | undefined,
  Q extends Fields | undefined = Fields | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  R extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, parameters in braces: `/incidents/{incidentId}`. */
  readonly path: string;
  readonly tag: Stage | 'workspace';
  readonly summary: string;
  readonly description?: string;
  /** What the caller must be allowed to do; `public` needs no account. */
  readonly permission: Permission | 'public';
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Absent for an answer that is not JSON: then `produces` names its media type. */
  readonly response?: R;
  readonly produces?: string;
  /** `stream` takes the raw bytes of the request body. */
  readonly consumes?: 'json' | 'stream';
  /** The largest JSON body in bytes, where it is more than the server's usual limit. */
  readonly maxBodyBytes?: number;
  /** 200 unless said otherwise. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Creation that accepts an `Idempotency-Key` header. */
  readonly idempotent?: boolean;
}

/** Keeps the exact types of an endpoint's schemas. */
export const endpoint = <
  P extends Fields | undefined = undefined,
  Q extends Fields | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
>(
  definition: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => definition;
