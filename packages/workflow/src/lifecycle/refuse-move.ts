import {
  type Actor,
  ask,
  decideMove,
  KintsugiError,
  type LifecycleState,
  type Need,
  type PostMortemState,
} from '@kintsugi/domain';

/** What the mover says: which asks they have answered, and why. */
export interface Answers {
  readonly acknowledged: readonly string[];
  readonly reason?: string | null | undefined;
}

/**
 * Refuses a move that does not exist, that this role may not make, or that lacks something.
 *
 * @throws KintsugiError `lifecycle/illegal-move`, `auth/not-allowed`, or `lifecycle/needs` with them
 */
export function refuseMove(
  state: PostMortemState,
  to: LifecycleState,
  by: Answers & { readonly actor: Actor },
): void {
  const refusal = decideMove(state, to, by.actor.role, by.acknowledged);
  if (refusal?.kind === 'illegal')
    throw new KintsugiError('lifecycle/illegal-move', refusal.message);
  if (refusal?.kind === 'role') throw new KintsugiError('auth/not-allowed', refusal.message);
  if (refusal) throw lacks(refusal.needs);
  if (skipsMeeting(state, to) && !by.reason?.trim()) {
    throw lacks([ask('no-meeting', 'Say why no meeting was held, so that the record shows it.')]);
  }
}

const skipsMeeting = (state: PostMortemState, to: LifecycleState): boolean =>
  state.incident.state === 'drafting' && to === 'correcting';

/** What is lacking, as an error that says all of it. */
export const lacks = (needs: readonly Need[]): KintsugiError =>
  new KintsugiError('lifecycle/needs', needs.map((need) => need.message).join(' '), {
    needs,
  });
