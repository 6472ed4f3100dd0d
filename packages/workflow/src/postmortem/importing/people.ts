import { type Actor, type DocumentParticipant, findPerson, type Person } from '@kintsugi/domain';
import { insertPerson, listPeople, newId, type ParticipantRow, type Tx } from '@kintsugi/store';
import { freeHandle } from '../../workspace/handles.ts';

/** The person a document means, by handle, e-mail address or name; null when nobody here is that. */
export const meant = (
  people: readonly Person[],
  { handle, email, name }: Pick<DocumentParticipant, 'handle' | 'email' | 'name'>,
): Person | null =>
  (handle === null ? null : findPerson(people, `@${handle}`)) ??
  (email === null ? null : findPerson(people, email)) ??
  findPerson(people, name);

/** The participants of a document as people of the workspace; those nobody knows become known. */
export async function importPeople(
  tx: Tx,
  actor: Actor,
  participants: readonly DocumentParticipant[],
): Promise<{ people: Person[]; rows: ParticipantRow[] }> {
  const people = await listPeople(tx, actor);
  const rows: ParticipantRow[] = [];
  for (const participant of participants) {
    const known = meant(people, participant);
    const person = known ?? (await makeKnown(tx, actor, participant));
    if (!known) people.push(person);
    rows.push({ personId: person.id, role: participant.role });
  }
  return { people, rows };
}

async function makeKnown(tx: Tx, actor: Actor, given: DocumentParticipant): Promise<Person> {
  const { name, email } = given;
  // Nobody here has the handle, or `meant` would have found them; its form may still not be ours.
  const handle = await freeHandle(tx, actor.workspaceId, given.handle ?? name);
  return insertPerson(tx, actor.workspaceId, { id: newId(), name, email, handle, role: null });
}
