import { apiKey } from '@better-auth/api-key';
import type { Logger } from '@kintsugi/workflow';
import type { BetterAuthOptions } from 'better-auth';
import { betterAuth } from 'better-auth';

/** What the accounts library is handed. */
export interface AuthSettings {
  /** A pool of connections (`openPool` of the store). */
  readonly pool: NonNullable<BetterAuthOptions['database']>;
  /** Signs the session cookies; at least 32 characters. */
  readonly secret: string;
  /** Where people reach this Kintsugi, or null when it is only on this machine. */
  readonly publicUrl: string | null;
  readonly newId: () => string;
  readonly log: Logger;
}

/** Sessions end when they were not used for 30 days. */
const SESSION_SECONDS = 30 * 24 * 3600;
const A_DAY_SECONDS = 24 * 3600;

/** The length of a key after its prefix: 64 letters of 52, more than 256 bits. */
const KEY_LENGTH = 64;
const KEY_PREFIX = 'kin_';

/** For as long as our contract allows a key to live. */
const LONGEST_KEY_DAYS = 3650;

/**
 * The accounts library on our tables (migration 0002): it holds users, password hashes, sessions and API
 * keys. Signing up is closed, since accounts are made by set-up and invitations alone; OIDC comes later
 * as one of its plug-ins here.
 */
export function createAuth(settings: AuthSettings) {
  const { pool, secret, publicUrl, newId, log } = settings;
  return betterAuth({
    appName: 'Kintsugi',
    database: pool,
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    basePath: '/api/auth',
    telemetry: { enabled: false },
    user: { modelName: 'auth_user' },
    session: {
      modelName: 'auth_session',
      expiresIn: SESSION_SECONDS,
      updateAge: A_DAY_SECONDS,
    },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    // Ours counts before the request is read, and knows proxies.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'kintsugi',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: newId },
    },
    logger: {
      level: 'error',
      log: (_level, message) => log.warn({ of: 'better-auth' }, message),
    },
    plugins: [
      apiKey(
        {
          defaultPrefix: KEY_PREFIX,
          defaultKeyLength: KEY_LENGTH,
          startingCharactersConfig: { charactersLength: KEY_PREFIX.length + 4 },
          maximumNameLength: 80,
          enableMetadata: true,
          rateLimit: { enabled: false },
          keyExpiration: { maxExpiresIn: LONGEST_KEY_DAYS },
        },
        { schema: { apikey: { modelName: 'auth_api_key' } } },
      ),
    ],
  });
}

/** The accounts library as set up here. */
export type Auth = ReturnType<typeof createAuth>;
