import type { ParticipantInput } from '@kintsugi/contract';
import {
  type Actor,
  type FieldProblem,
  findPerson,
  KintsugiError,
  may,
  type Person,
  type Visibility,
} from '@kintsugi/domain';
import { insertPerson, listPeople, newId, type ParticipantRow, type Tx } from '@kintsugi/store';
import { freeHandle } from '../workspace/handles.ts';

/**
 * The people behind participants as given: an id must be known; a name, handle or e-mail address means
 * the person who goes by it, and somebody nobody knows yet becomes known.
 *
 * @throws KintsugiError `person/unknown` for ids that do not exist and names that several people have
 */
export async function resolveParticipants(
  tx: Tx,
  actor: Actor,
  given: readonly ParticipantInput[],
): Promise<ParticipantRow[]> {
  if (given.length === 0) return [];
  const people = await listPeople(tx, actor);
  const problems: FieldProblem[] = [];
  const rows: ParticipantRow[] = [];
  for (const [index, participant] of given.entries()) {
    const found = lookUp(people, participant);
    if (typeof found === 'string') {
      problems.push({ path: `participants.${index}`, message: found });
    } else {
      const person = found ?? (await makeKnown(tx, actor, { people, participant }));
      rows.push({ personId: person.id, role: participant.role });
    }
  }
  if (problems.length === 0) return rows;
  const detail = problems.map((problem) => problem.message).join(' ');
  throw new KintsugiError('person/unknown', detail, { fields: problems });
}

/** The person meant, null for somebody new, or why nobody can be meant. */
function lookUp(people: readonly Person[], given: ParticipantInput): Person | null | string {
  if (given.personId !== undefined) {
    const known = people.find((person) => person.id === given.personId);
    return known ?? `Nobody in this workspace has the id ${given.personId}.`;
  }
  const email = given.email?.toLowerCase();
  const byEmail = email && people.find((person) => person.email?.toLowerCase() === email);
  if (byEmail) return byEmail;
  if (given.name === undefined) return 'Say who it is, by personId, or by name.';
  if (email) return null;
  const { name } = given;
  const namesakes = people.filter((person) => person.name.toLowerCase() === name.toLowerCase());
  if (namesakes.length > 1 && !findPerson(people, name)) {
    return `${namesakes.length} people are called ${name}: say which by personId or e-mail address.`;
  }
  return findPerson(people, name);
}

async function makeKnown(
  tx: Tx,
  actor: Actor,
  about: { readonly people: Person[]; readonly participant: ParticipantInput },
): Promise<Person> {
  const name = about.participant.name ?? '';
  const handle = await freeHandle(tx, actor.workspaceId, name);
  const email = about.participant.email ?? null;
  const person = await insertPerson(tx, actor.workspaceId, {
    id: newId(),
    name,
    email,
    handle,
    role: null,
  });
  about.people.push(person);
  return person;
}

/**
 * Whoever makes an incident private takes part in it: otherwise they would not see it a moment later.
 */
export function withMaker(
  participants: readonly ParticipantRow[],
  actor: Actor,
  visibility: Visibility,
): ParticipantRow[] {
  const { personId } = actor;
  const staysVisible =
    visibility === 'workspace' ||
    may.administer(actor.role) ||
    personId === null ||
    participants.some((participant) => participant.personId === personId);
  return staysVisible ? [...participants] : [...participants, { personId, role: 'responder' }];
}
