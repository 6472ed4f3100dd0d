import { type Actor, findPerson, KintsugiError, type Person } from '@kintsugi/domain';
import { findPersonById, listPeople, type Queryable } from '@kintsugi/store';

/** An owner as given: an id, or an @handle, e-mail address or name. Absent: unchanged; null: nobody. */
export interface GivenOwner {
  readonly ownerId?: string | null | undefined;
  readonly owner?: string | null | undefined;
}

/**
 * The person meant as owner; null for nobody, undefined when nothing was said.
 *
 * @throws KintsugiError `person/unknown` with those who come close, when nobody is called that
 */
export async function resolveOwner(
  db: Queryable,
  actor: Actor,
  given: GivenOwner,
): Promise<Person | null | undefined> {
  if (typeof given.ownerId === 'string') return byId(db, actor, given.ownerId);
  if (typeof given.owner === 'string') return byText(db, actor, given.owner);
  return given.ownerId === null || given.owner === null ? null : undefined;
}

async function byId(db: Queryable, actor: Actor, id: string): Promise<Person> {
  const person = await findPersonById(db, actor, id);
  if (person) return person;
  throw new KintsugiError(
    'person/unknown',
    'No person of this workspace has this id. Choose somebody from the list of people.',
    { fields: [{ path: 'ownerId', message: 'Nobody here has this id.' }] },
  );
}

async function byText(db: Queryable, actor: Actor, written: string): Promise<Person> {
  const people = await listPeople(db, actor);
  const person = findPerson(people, written);
  if (person) return person;
  const close = closeMatches(people, written).map(({ name, handle }) => `${name} (@${handle})`);
  const hint =
    close.length > 0
      ? `Did you mean ${close.join(' or ')}?`
      : 'Add them to the people of this workspace first.';
  throw new KintsugiError('person/unknown', `Nobody here is called “${written}”. ${hint}`, {
    fields: [{ path: 'owner', message: `Nobody is called ${written}. ${hint}` }],
  });
}

const MOST_MATCHES = 3;

/** The people whose handle, name or e-mail address is like what was written, closest first. */
export function closeMatches<P extends Pick<Person, 'name' | 'handle' | 'email'>>(
  people: readonly P[],
  written: string,
): P[] {
  const key = written.trim().replace(/^@/, '').toLowerCase();
  return people
    .map((person) => ({ person, distance: distanceTo(person, key) }))
    .filter(({ distance }) => distance <= Math.max(2, key.length / 3))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_MATCHES)
    .map(({ person }) => person);
}

function distanceTo(person: Pick<Person, 'name' | 'handle' | 'email'>, key: string): number {
  const ways = [person.handle, person.name, ...person.name.split(' '), person.email ?? ''];
  return Math.min(
    ...ways
      .filter((way) => way !== '')
      .map((way) => {
        const text = way.toLowerCase();
        return key.length >= 2 && text.startsWith(key) ? 1 : editDistance(text, key);
      }),
  );
}

/** How many letters must be changed, added or left out to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
