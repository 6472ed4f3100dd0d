import { type Actor, ROLES, type Role } from '@kintsugi/domain';
import { countOwners, membershipOf } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

/** Who signed in, and by what; a key has a role of its own. */
export interface Proof {
  readonly workspaceId: string;
  readonly userId: string;
  readonly keyRole?: Role;
}

/** The weaker of two roles. */
const weaker = (one: Role, other: Role): Role =>
  ROLES.indexOf(one) >= ROLES.indexOf(other) ? one : other;

/**
 * The actor that an account is in a workspace; null when it is no member. A key acts with the weaker of
 * its role and its owner's, so that lowering a person lowers their keys.
 */
export async function identify(deps: Pick<Deps, 'db'>, proof: Proof): Promise<Actor | null> {
  const { workspaceId, userId, keyRole } = proof;
  const member = await membershipOf(deps.db, workspaceId, userId);
  if (!member) return null;
  const { personId, name } = member;
  return keyRole === undefined
    ? { kind: 'user', workspaceId, userId, personId, name, role: member.role }
    : {
        kind: 'api-key',
        workspaceId,
        userId,
        personId,
        name: `${name} (API key)`,
        role: weaker(member.role, keyRole),
      };
}

/** The read-only visitor on this machine before an owner exists. */
export const firstLook = (workspaceId: string): Actor => ({
  kind: 'firstLook',
  workspaceId,
  userId: null,
  personId: null,
  name: 'First look',
  role: 'viewer',
});

/** Kintsugi itself, for what nobody in particular does. */
export const systemActor = (workspaceId: string): Actor => ({
  kind: 'system',
  workspaceId,
  userId: null,
  personId: null,
  name: 'Kintsugi',
  role: 'owner',
});

/** True once the workspace has an owner with an account. */
export const hasOwner = async (deps: Pick<Deps, 'db'>, workspaceId: string): Promise<boolean> =>
  (await countOwners(deps.db, workspaceId)) > 0;
