import { type Actor, KintsugiError } from '@kintsugi/domain';
import { audit } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

/** What somebody does to their own way in. */
export type AccountChange = 'change-password' | 'end-other-sessions';

/**
 * Only who signed in changes the account: an API key that got lost must not.
 *
 * @throws KintsugiError `auth/not-signed-in`
 */
export function requireSession(actor: Actor): void {
  if (actor.kind === 'user') return;
  throw new KintsugiError(
    'auth/not-signed-in',
    'This needs the account itself. Sign in with e-mail and password.',
  );
}

/** Writes down that somebody changed their own way in; of passwords nothing is kept. */
export async function recordAccountChange(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  change: AccountChange,
): Promise<void> {
  await audit(deps.db, actor, { verb: change, subject: actor.userId });
}
