import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

/** Whose key it is, and what the request with it was. */
export interface IdempotentRequest {
  readonly workspaceId: string;
  /** The user, or the API key, that sent it: keys of different senders never meet. */
  readonly actor: string;
  readonly key: string;
  readonly requestSha256: string;
}

/** An answer that was kept, and the request it belongs to. */
export interface KeptRequest {
  readonly requestSha256: string;
  readonly status: number;
  readonly response: unknown;
}

/** For how long an answer is kept. */
const KEPT = '24 hours';
/** How long a request waits for one with the same key that is being answered. */
const PATIENCE = '30s';
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Takes a key for this transaction. Another request with it waits until the transaction ends; when
 * the process dies the key is free at once, with nothing done.
 *
 * @returns false when the request that has it took too long
 */
export async function lockIdempotencyKey(tx: Tx, request: IdempotentRequest): Promise<boolean> {
  const name = JSON.stringify([request.workspaceId, request.actor, request.key]);
  await sql`select set_config('lock_timeout', ${PATIENCE}, true)`.execute(tx);
  try {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE)
      return false;
    throw error;
  }
  await sql`select set_config('lock_timeout', '0', true)`.execute(tx);
  return true;
}

/** The answer kept for a key, or null. */
export async function findKeptAnswer(
  tx: Tx,
  request: IdempotentRequest,
): Promise<KeptRequest | null> {
  const found = await tx
    .selectFrom('idempotency_key')
    .select(['request_sha256', 'status', 'response'])
    .where('workspace_id', '=', request.workspaceId)
    .where('actor', '=', request.actor)
    .where('key', '=', request.key)
    .where(sql<boolean>`created_at >= now() - ${KEPT}::interval`)
    .executeTakeFirst();
  if (!found || found.status === null) return null;
  return { requestSha256: found.request_sha256, status: found.status, response: found.response };
}

/** Keeps the answer of a request, in the transaction that did what it tells of. */
export async function keepAnswer(
  tx: Tx,
  request: IdempotentRequest,
  answer: { readonly status: number; readonly response: unknown },
): Promise<void> {
  const kept = {
    request_sha256: request.requestSha256,
    status: answer.status,
    response: JSON.stringify(answer.response ?? null),
  };
  await tx
    .insertInto('idempotency_key')
    .values({
      workspace_id: request.workspaceId,
      actor: request.actor,
      key: request.key,
      ...kept,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'actor', 'key'])
        .doUpdateSet({ ...kept, created_at: sql`now()` }),
    )
    .execute();
}

/** Removes keys whose time is over. */
export async function purgeIdempotencyKeys(db: Database): Promise<void> {
  await sql`delete from idempotency_key where created_at < now() - ${KEPT}::interval`.execute(db);
}
