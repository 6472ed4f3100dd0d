import { type Actor, KintsugiError, may, type Person, type Role } from '@kintsugi/domain';
import {
  audit,
  countOwners,
  findPersonById,
  lockMembers,
  updatePerson as save,
  type Tx,
  userIdOf,
} from '@kintsugi/store';
import { staleConflict } from '../shared/conflict.ts';
import { requirePermission } from '../shared/permission.ts';
import type { AccountDeps } from './accounts.ts';
import { personTaken } from './create-person.ts';

/** What becomes different; `role: null` takes the account away, and the person stays for the record. */
export interface PersonChange {
  readonly personId: string;
  readonly version: number;
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
  readonly handle?: string | undefined;
  readonly role?: Role | null | undefined;
}

/**
 * Changes a person or their role.
 *
 * @throws KintsugiError `workspace/last-owner` when nobody would own the workspace any more
 */
export async function updatePerson(
  deps: AccountDeps,
  actor: Actor,
  input: PersonChange,
): Promise<Person> {
  requirePermission(actor, 'administer');
  try {
    const { person, leaver } = await deps.db
      .transaction()
      .execute((tx) => change(tx, actor, input));
    if (leaver !== null) await deps.accounts.removeUser(leaver);
    return person;
  } catch (error) {
    throw personTaken(error);
  }
}

async function change(tx: Tx, actor: Actor, input: PersonChange) {
  await lockMembers(tx, actor.workspaceId);
  const before = await findPersonById(tx, actor, input.personId);
  if (!before) throw new KintsugiError('not-found', 'There is no such person in this workspace.');
  if (input.role !== undefined && input.role !== before.role) {
    await checkRoleChange(tx, actor, { before, role: input.role });
  }
  const leaves = input.role === null && before.role !== null;
  const leaver = leaves ? await userIdOf(tx, actor.workspaceId, before.id) : null;
  const { personId: id, version, ...fields } = input;
  const set = { ...given(fields), ...(leaves ? { userId: null } : {}) };
  const person = await save(tx, actor.workspaceId, { id, version, set });
  if (!person) throw staleConflict({ what: 'this person', yours: input, theirs: before });
  await audit(tx, actor, { verb: 'update-person', subject: id, before, after: person });
  return { person, leaver };
}

type Fields = Partial<Pick<Person, 'name' | 'email' | 'handle' | 'role'>>;

const given = (fields: Omit<PersonChange, 'personId' | 'version'>): Fields => ({
  ...(fields.name === undefined ? {} : { name: fields.name }),
  ...(fields.email === undefined ? {} : { email: fields.email }),
  ...(fields.handle === undefined ? {} : { handle: fields.handle }),
  ...(fields.role === undefined ? {} : { role: fields.role }),
});

async function checkRoleChange(
  tx: Tx,
  actor: Actor,
  change: { readonly before: Person; readonly role: Role | null },
): Promise<void> {
  const { before, role } = change;
  if (before.role === null) {
    throw new KintsugiError(
      'request/invalid',
      `${before.name} has no account, and a role needs one. Invite them first.`,
      { fields: [{ path: 'role', message: 'Only somebody with an account has a role.' }] },
    );
  }
  for (const touched of [before.role, ...(role === null ? [] : [role])]) {
    if (may.grant(actor.role, touched)) continue;
    throw new KintsugiError(
      'auth/not-allowed',
      `Your role ${actor.role} cannot give or take the role ${touched}. Ask an owner.`,
    );
  }
  if (before.role === 'owner' && (await countOwners(tx, actor.workspaceId)) === 1) {
    throw new KintsugiError(
      'workspace/last-owner',
      `${before.name} is the only owner. Make somebody else an owner first.`,
    );
  }
}
