import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whose key it is, and what the request with it was. */
export interface IdempotentRequest {
  readonly workspaceId: string;
  /** The user, or the API key, that sent it: keys of different senders never meet. */
  readonly actor: string;
  readonly key: string;
  readonly requestSha256: string;
}

/** What claiming a key found. */
export type IdempotencyClaim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'answered'; readonly status: number; readonly response: unknown };

/** For how long an answer is kept, and after which a claim without an answer is given up. */
const KEPT = '24 hours';
const ABANDONED = '2 minutes';

/** Claims a key for a request, or says what it was used for. Only one of concurrent callers claims. */
export async function claimIdempotencyKey(
  db: Database,
  request: IdempotentRequest,
): Promise<IdempotencyClaim> {
  const claimed = await db
    .insertInto('idempotency_key')
    .values({
      workspace_id: request.workspaceId,
      actor: request.actor,
      key: request.key,
      request_sha256: request.requestSha256,
      status: null,
      response: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'actor', 'key'])
        .doUpdateSet({
          request_sha256: request.requestSha256,
          status: null,
          response: null,
          created_at: sql`now()`,
        })
        .where(expired),
    )
    .returning('key')
    .executeTakeFirst();
  return claimed ? { kind: 'claimed' } : readClaim(db, request);
}

const expired = sql<boolean>`(idempotency_key.created_at < now() - ${KEPT}::interval
  or (idempotency_key.status is null and idempotency_key.created_at < now() - ${ABANDONED}::interval))`;

async function readClaim(db: Database, request: IdempotentRequest): Promise<IdempotencyClaim> {
  const found = await rowOf(db, request).executeTakeFirst();
  if (!found) return { kind: 'busy' }; // given back between the two looks
  if (found.request_sha256 !== request.requestSha256) return { kind: 'other-request' };
  if (found.status === null) return { kind: 'busy' };
  return { kind: 'answered', status: found.status, response: found.response };
}

const rowOf = (db: Database, request: IdempotentRequest) =>
  db
    .selectFrom('idempotency_key')
    .selectAll()
    .where('workspace_id', '=', request.workspaceId)
    .where('actor', '=', request.actor)
    .where('key', '=', request.key);

/** Keeps the answer of a claimed request. */
export async function keepIdempotentAnswer(
  db: Database,
  request: IdempotentRequest,
  answer: { readonly status: number; readonly response: unknown },
): Promise<void> {
  await db
    .updateTable('idempotency_key')
    .set({ status: answer.status, response: JSON.stringify(answer.response ?? null) })
    .where('workspace_id', '=', request.workspaceId)
    .where('actor', '=', request.actor)
    .where('key', '=', request.key)
    .execute();
}

/** Gives a claimed key back: the request failed and may be sent again. */
export async function releaseIdempotencyKey(
  db: Database,
  request: IdempotentRequest,
): Promise<void> {
  await db
    .deleteFrom('idempotency_key')
    .where('workspace_id', '=', request.workspaceId)
    .where('actor', '=', request.actor)
    .where('key', '=', request.key)
    .where('status', 'is', null)
    .execute();
}

/** Removes keys whose time is over. */
export async function purgeIdempotencyKeys(db: Database): Promise<void> {
  await sql`delete from idempotency_key where created_at < now() - ${KEPT}::interval`.execute(db);
}
