import { type Actor, KintsugiError, type Person } from '@kintsugi/domain';
import { audit, insertPerson, isTaken, newId } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { freeHandle } from './handles.ts';

/** Adds somebody without an account; the handle is made from the name when none is given. */
export async function createPerson(
  deps: Deps,
  actor: Actor,
  input: {
    readonly name: string;
    readonly email?: string | null | undefined;
    readonly handle?: string | undefined;
  },
): Promise<Person> {
  requirePermission(actor, 'write');
  const { name, email = null } = input;
  try {
    return await deps.db.transaction().execute(async (tx) => {
      const handle = input.handle ?? (await freeHandle(tx, actor.workspaceId, name));
      const given = { id: newId(), name, email, handle, role: null };
      const person = await insertPerson(tx, actor.workspaceId, given);
      await audit(tx, actor, { verb: 'create-person', subject: person.id, after: person });
      return person;
    });
  } catch (error) {
    throw personTaken(error);
  }
}

/** An error of the store as one that names the field that somebody else has. */
export function personTaken(error: unknown): unknown {
  if (isTaken(error, 'person_email')) return taken('email', 'e-mail address');
  if (isTaken(error, 'person_handle')) return taken('handle', 'handle');
  return error;
}

const taken = (path: string, what: string) =>
  new KintsugiError('conflict/exists', `Somebody in the workspace has this ${what} already.`, {
    fields: [{ path, message: `This ${what} is taken.` }],
  });
