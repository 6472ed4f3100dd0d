import { type Actor, type Incident, may, type Person } from '@kintsugi/domain';
import { listPeople, type Queryable } from '@kintsugi/store';

/** A handle as it is written in running text; a full stop at its end belongs to the sentence. */
const MENTION = /(?<![\p{L}\p{N}._-])@([\p{L}\p{N}._-]+)/gu;

/** The handles that a text mentions, in lower case, each once. */
export const mentionedHandles = (body: string): string[] => [
  ...new Set(
    [...body.matchAll(MENTION)].map((match) => (match[1] ?? '').replace(/[.]+$/, '').toLowerCase()),
  ),
];

/**
 * The people a comment mentions: those of its @handles who may see the incident. Somebody who may not
 * is left as plain text, so that a mention never tells them of it.
 */
export async function resolveMentions(
  db: Queryable,
  actor: Actor,
  written: { readonly body: string; readonly incident: Incident },
): Promise<string[]> {
  const handles = mentionedHandles(written.body);
  if (handles.length === 0) return [];
  const people = await listPeople(db, actor);
  return people
    .filter((person) => handles.includes(person.handle.toLowerCase()))
    .filter((person) => personMaySee(person, written.incident))
    .map((person) => person.id);
}

const personMaySee = (person: Person, incident: Incident): boolean =>
  incident.visibility === 'workspace' ||
  (person.role !== null && may.administer(person.role)) ||
  incident.participants.some((participant) => participant.personId === person.id);
