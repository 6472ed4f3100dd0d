import { KintsugiError, type Person, type Role } from '@kintsugi/domain';
import {
  findPersonByEmail,
  insertPerson,
  isMemberAnywhere,
  newId,
  type Tx,
  updatePerson,
} from '@kintsugi/store';
import type { AccountDeps } from './accounts.ts';
import { freeHandle } from './handles.ts';

/** Somebody who becomes a member with an account of their own. */
export interface NewMember {
  readonly workspaceId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

/**
 * Creates an account and makes it a member, within the caller's transaction. A person known by this
 * e-mail address becomes that member, so that what they took part in stays theirs.
 *
 * The account is stored apart from our transaction: when `act` fails it is removed again, and one
 * left over by a crash is replaced at the next attempt.
 *
 * @throws KintsugiError `conflict/exists` when the e-mail address has an account
 */
export async function addMember(
  deps: AccountDeps,
  tx: Tx,
  member: NewMember,
): Promise<{ readonly person: Person; readonly userId: string }> {
  const known = await findPersonByEmail(tx, member.workspaceId, member.email);
  if (known?.role) throw emailTaken();
  const userId = await createAccount(deps, tx, member);
  try {
    return { person: await join(tx, member, { userId, known }), userId };
  } catch (error) {
    await deps.accounts.removeUser(userId);
    throw error;
  }
}

const emailTaken = () =>
  new KintsugiError(
    'conflict/exists',
    'There is an account with this e-mail address. Sign in with it, or use another address.',
    { fields: [{ path: 'email', message: 'This address has an account.' }] },
  );

async function createAccount(deps: AccountDeps, tx: Tx, member: NewMember): Promise<string> {
  const leftOver = await deps.accounts.findUser(member.email);
  if (leftOver !== null) {
    if (await isMemberAnywhere(tx, leftOver)) throw emailTaken();
    await deps.accounts.removeUser(leftOver);
  }
  const userId = await deps.accounts.createUser(member);
  if (userId === null) throw emailTaken();
  return userId;
}

async function join(
  tx: Tx,
  member: NewMember,
  account: { readonly userId: string; readonly known: Person | null },
): Promise<Person> {
  const { userId, known } = account;
  const { workspaceId, name, email, role } = member;
  if (known) {
    const set = { name, role, userId };
    const person = await updatePerson(tx, workspaceId, {
      id: known.id,
      version: known.version,
      set,
    });
    if (person) return person;
  }
  const handle = await freeHandle(tx, workspaceId, name);
  return insertPerson(tx, workspaceId, { id: newId(), name, email, handle, role, userId });
}
