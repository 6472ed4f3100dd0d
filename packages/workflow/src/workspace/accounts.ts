import type { Role } from '@kintsugi/domain';
import type { Deps } from '../shared/deps.ts';

/** An API key of an account, without its secret. */
export interface StoredKey {
  readonly id: string;
  readonly name: string;
  readonly start: string | null;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

/**
 * Who can prove to be whom: users with a password, and API keys. Filled by the server with its accounts
 * library, so that other ways to sign in (OIDC) come in behind it; membership is ours.
 */
export interface AccountsPort {
  /**
   * Creates a user.
   *
   * @returns the user's id, or null when the e-mail address has an account
   */
  createUser(user: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }): Promise<string | null>;
  /** The user with this e-mail address, or null. */
  findUser(email: string): Promise<string | null>;
  /** The e-mail address of a user; null when there is no such user. */
  emailOf(userId: string): Promise<string | null>;
  /** Removes a user with every session and API key. */
  removeUser(userId: string): Promise<void>;
  listKeys(userId: string): Promise<StoredKey[]>;
  createKey(key: {
    readonly userId: string;
    readonly name: string;
    readonly role: Role;
    readonly expiresInDays: number | null;
  }): Promise<StoredKey & { readonly key: string }>;
  /** Removes a key of this user; false when the user has none with this id. */
  removeKey(userId: string, keyId: string): Promise<boolean>;
}

/** What the verbs about accounts are handed. */
export interface AccountDeps extends Deps {
  readonly accounts: AccountsPort;
}
