import type { Person } from '@kintsugi/domain';

const MOST = 8;

/** People by what is typed: a handle, an e-mail address or any part of a name. */
export function matchPeople(people: readonly Person[], typed: string): Person[] {
  const key = typed.trim().replace(/^@/, '').toLowerCase();
  const rank = (person: Person): number => {
    const name = person.name.toLowerCase();
    if (person.handle.toLowerCase().startsWith(key) || name.startsWith(key)) return 0;
    if (name.includes(key) || person.email?.toLowerCase().includes(key)) return 1;
    return 2;
  };
  return people
    .map((person) => ({ person, at: rank(person) }))
    .filter(({ at }) => at < 2)
    .toSorted((a, b) => a.at - b.at || a.person.name.localeCompare(b.person.name))
    .slice(0, MOST)
    .map(({ person }) => person);
}
