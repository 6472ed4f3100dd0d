import { type Actor, atLeast, KintsugiError, type Role } from '@kintsugi/domain';
import { audit } from '@kintsugi/store';
import { requirePermission } from '../shared/permission.ts';
import type { AccountDeps, StoredKey } from './accounts.ts';

/** The account behind an actor; keys belong to one. */
function accountOf(actor: Actor): string {
  if (actor.userId !== null) return actor.userId;
  throw new KintsugiError('auth/not-signed-in', 'API keys belong to an account. Sign in first.');
}

/** The actor's own API keys; none without an account. */
export async function listApiKeys(
  deps: AccountDeps,
  actor: Actor,
): Promise<{ readonly items: StoredKey[] }> {
  requirePermission(actor, 'read');
  return { items: actor.userId === null ? [] : await deps.accounts.listKeys(actor.userId) };
}

/** Creates a key that can do at most what its maker can. */
export async function createApiKey(
  deps: AccountDeps,
  actor: Actor,
  input: {
    readonly name: string;
    readonly role: Role;
    readonly expiresInDays?: number | null | undefined;
  },
): Promise<StoredKey & { readonly key: string }> {
  requirePermission(actor, 'write');
  const userId = accountOf(actor);
  const { name, role, expiresInDays = null } = input;
  if (!atLeast(actor.role, role)) {
    throw new KintsugiError(
      'auth/not-allowed',
      `A key can do at most what you can: your role is ${actor.role}, not ${role}.`,
    );
  }
  const created = await deps.accounts.createKey({ userId, name, role, expiresInDays });
  const { key: _, ...after } = created;
  await audit(deps.db, actor, { verb: 'create-api-key', subject: created.id, after });
  return created;
}

/** Deletes one of the actor's own keys. */
export async function deleteApiKey(
  deps: AccountDeps,
  actor: Actor,
  input: { readonly keyId: string },
): Promise<void> {
  requirePermission(actor, 'read');
  const removed = await deps.accounts.removeKey(accountOf(actor), input.keyId);
  if (!removed) throw new KintsugiError('not-found', 'You have no API key with this id.');
  await audit(deps.db, actor, { verb: 'delete-api-key', subject: input.keyId });
}
