import { KintsugiError } from '@kintsugi/domain';
import {
  findKeptAnswer,
  type IdempotentRequest,
  inOneTransaction,
  keepAnswer,
  lockIdempotencyKey,
} from '@kintsugi/store';
import type { Deps } from './deps.ts';

/** An answer as it goes over the wire. */
export interface KeptAnswer {
  readonly status: number;
  readonly response: unknown;
}

/**
 * Answers a request that carries an idempotency key: the first time by doing it, later with the kept
 * answer. What was done and its answer are one transaction, so that a crash leaves both or neither.
 * Duplicates that come at once wait for the first. A request that fails keeps nothing.
 *
 * @param deps its database must be joinable: what `act` does joins the transaction
 * @throws KintsugiError `request/idempotency-conflict` when the key was used for another request, or
 *   the first one takes too long
 */
export const answerOnce = (
  deps: Pick<Deps, 'db'>,
  request: IdempotentRequest,
  act: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> =>
  inOneTransaction(deps.db, async (tx) => {
    if (!(await lockIdempotencyKey(tx, request))) {
      throw conflict(
        'The first request with it is still being answered. Send this one again later.',
      );
    }
    const kept = await findKeptAnswer(tx, request);
    if (kept && kept.requestSha256 !== request.requestSha256) {
      throw conflict('It was sent before with another request. Use a new key for each creation.');
    }
    if (kept) return { status: kept.status, response: kept.response };
    const answer = await act();
    await keepAnswer(tx, request, answer);
    return answer;
  });

const conflict = (detail: string) =>
  new KintsugiError(
    'request/idempotency-conflict',
    `The idempotency key cannot be used. ${detail}`,
  );
