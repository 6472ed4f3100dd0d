import { Role } from '@kintsugi/domain';
import type { AccountsPort, StoredKey } from '@kintsugi/workflow';
import { z } from 'zod';
import type { Auth } from './better-auth.ts';

/** The rows of the accounts library that are read here. */
const KeyRow = z.object({
  id: z.string(),
  name: z.string().nullable(),
  start: z.string().nullable(),
  referenceId: z.string(),
  metadata: z.unknown(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastRequest: z.date().nullable(),
});
const Metadata = z.object({ role: Role });

/** The role that a key was given, from its metadata (JSON text in the table, an object in answers). */
function roleOfKey(metadata: unknown): Role {
  const value: unknown = typeof metadata === 'string' ? JSON.parse(metadata) : metadata;
  return Metadata.parse(value).role;
}

const toKey = (row: z.output<typeof KeyRow>): StoredKey => ({
  id: row.id,
  name: row.name ?? '',
  start: row.start,
  role: roleOfKey(row.metadata),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastRequest?.toISOString() ?? null,
});

/** The workflow's port for accounts, filled with the accounts library. */
export function createAccounts(auth: Auth): AccountsPort {
  return { ...usersOf(auth), ...keysOf(auth) };
}

function usersOf(
  auth: Auth,
): Pick<AccountsPort, 'createUser' | 'findUser' | 'emailOf' | 'removeUser'> {
  const findUser = async (email: string) => {
    const { internalAdapter } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found?.user.id ?? null;
  };
  return {
    findUser,
    createUser: async ({ name, email, password }) => {
      if ((await findUser(email)) !== null) return null;
      const { internalAdapter, password: passwords } = await auth.$context;
      const hash = await passwords.hash(password);
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: false },
        { method: 'email-password' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      });
      return user.id;
    },
    emailOf: async (userId) => {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.findUserById(userId))?.email ?? null;
    },
    removeUser: async (userId) => {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteUserSessions(userId);
      await internalAdapter.deleteUser(userId);
    },
  };
}

function keysOf(auth: Auth): Pick<AccountsPort, 'listKeys' | 'createKey' | 'removeKey'> {
  const listKeys = async (userId: string): Promise<StoredKey[]> => {
    const { adapter } = await auth.$context;
    const rows = await adapter.findMany({
      model: 'apikey',
      where: [{ field: 'referenceId', value: userId }],
      sortBy: { field: 'createdAt', direction: 'desc' },
    });
    return z.array(KeyRow).parse(rows).map(toKey);
  };
  return {
    listKeys,
    createKey: async ({ userId, name, role, expiresInDays }) => {
      const created = await auth.api.createApiKey({
        body: {
          userId,
          name,
          metadata: { role },
          ...(expiresInDays === null ? {} : { expiresIn: expiresInDays * 24 * 3600 }),
        },
      });
      return { ...toKey(KeyRow.parse({ ...created, metadata: { role } })), key: created.key };
    },
    removeKey: async (userId, keyId) => {
      const keys = await listKeys(userId);
      if (!keys.some((key) => key.id === keyId)) return false;
      const { adapter } = await auth.$context;
      await adapter.delete({ model: 'apikey', where: [{ field: 'id', value: keyId }] });
      return true;
    },
  };
}
