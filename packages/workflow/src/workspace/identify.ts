import { type Actor, ROLES, type Role } from '@kintsugi/domain';
import { countOwners, type Membership, membershipOf, type Proof, provenBy } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

/** The weaker of two roles. */
const weaker = (one: Role, other: Role): Role =>
  ROLES.indexOf(one) >= ROLES.indexOf(other) ? one : other;

/** The actor that a signed-in account is in a workspace; null when it is no member. */
export async function identify(
  deps: Pick<Deps, 'db'>,
  { workspaceId, userId }: { readonly workspaceId: string; readonly userId: string },
): Promise<Actor | null> {
  const member = await membershipOf(deps.db, workspaceId, userId);
  return member ? userActor({ workspaceId, userId, member }) : null;
}

/** What a proof says now: nothing, when it is gone or over, else which actor the account is, if any. */
export type Identified = { readonly actor: Actor | null } | null;

/**
 * The actor behind a session or an API key that the accounts library accepted before. Whether it still
 * holds, and the role, are read each time, so that signing out, deleting a key and lowering a role
 * work at once and in every process.
 */
export async function identifyByProof(
  deps: Pick<Deps, 'db'>,
  workspaceId: string,
  proof: Proof,
): Promise<Identified> {
  const proven = await provenBy(deps.db, workspaceId, proof);
  if (!proven) return null;
  const { userId, keyRole, member } = proven;
  if (!member) return { actor: null };
  const account = { workspaceId, userId, member };
  return { actor: keyRole === null ? userActor(account) : keyActor(account, keyRole) };
}

interface Account {
  readonly workspaceId: string;
  readonly userId: string;
  readonly member: Membership;
}

const userActor = ({ workspaceId, userId, member }: Account): Actor => {
  const { personId, name, role } = member;
  return { kind: 'user', workspaceId, userId, personId, name, role };
};

/** A key acts with the weaker of its role and its owner's, so that lowering a person lowers their keys. */
const keyActor = ({ workspaceId, userId, member }: Account, keyRole: Role): Actor => ({
  kind: 'api-key',
  workspaceId,
  userId,
  personId: member.personId,
  name: `${member.name} (API key)`,
  role: weaker(member.role, keyRole),
});

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
