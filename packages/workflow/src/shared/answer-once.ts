import { setTimeout as wait } from 'node:timers/promises';
import { KintsugiError } from '@kintsugi/domain';
import {
  claimIdempotencyKey,
  type IdempotentRequest,
  keepIdempotentAnswer,
  releaseIdempotencyKey,
} from '@kintsugi/store';
import type { Deps } from './deps.ts';

/** An answer as it goes over the wire. */
export interface KeptAnswer {
  readonly status: number;
  readonly response: unknown;
}

const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 30_000;

/**
 * Answers a request that carries an idempotency key: the first time by doing it, later with the kept
 * answer. Duplicates that come at once wait for the first. A request that fails keeps nothing.
 *
 * @throws KintsugiError `request/idempotency-conflict` when the key was used for another request, or
 *   the first one takes too long
 */
export async function answerOnce(
  deps: Pick<Deps, 'db'>,
  request: IdempotentRequest,
  act: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    const claim = await claimIdempotencyKey(deps.db, request);
    if (claim.kind === 'answered') return { status: claim.status, response: claim.response };
    if (claim.kind === 'claimed') return actAndKeep(deps, request, act);
    if (claim.kind === 'other-request') {
      throw conflict('It was sent before with another request. Use a new key for each creation.');
    }
    await wait(LOOK_AGAIN_MS);
  }
  throw conflict('The first request with it is still being answered. Send this one again later.');
}

const conflict = (detail: string) =>
  new KintsugiError(
    'request/idempotency-conflict',
    `The idempotency key cannot be used. ${detail}`,
  );

async function actAndKeep(
  deps: Pick<Deps, 'db'>,
  request: IdempotentRequest,
  act: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  let answer: KeptAnswer;
  try {
    answer = await act();
  } catch (error) {
    await releaseIdempotencyKey(deps.db, request);
    throw error;
  }
  await keepIdempotentAnswer(deps.db, request, answer);
  return answer;
}
