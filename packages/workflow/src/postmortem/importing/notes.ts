import {
  findPerson,
  type Person,
  type PostMortemDocument,
  PROSE_FIELDS,
  type ProseTexts,
  SECTION_TITLES,
} from '@kintsugi/domain';
import { meant } from './people.ts';

/** Who of a document is new here, and which owners nobody knows. */
export function peopleNotes(document: PostMortemDocument, known: readonly Person[]): string[] {
  const strangers = document.participants.filter((participant) => !meant(known, participant));
  const after = [
    ...known,
    ...strangers.map(({ name, handle, email }) => ({ name, handle: handle ?? name, email })),
  ];
  const owners = document.actions.flatMap(({ owner }) =>
    owner !== null && !findPerson(after, owner) ? [owner] : [],
  );
  return [
    ...strangers.map(({ name }) => `${name} is new here and becomes known, without an account.`),
    ...[...new Set(owners)].map(
      (owner) =>
        `Nobody here is called ${owner}: kept as written. The action has no owner until you choose a person.`,
    ),
  ];
}

/** The fields of prose that read differently once they are in the editor. */
export const proseNotes = (before: ProseTexts, after: ProseTexts): string[] =>
  PROSE_FIELDS.filter(({ key }) => before[key].trimEnd() !== after[key]).map(
    ({ section, title }) =>
      `${title ?? (section === 'appendix' ? 'Appendix' : SECTION_TITLES[section])}: its Markdown was brought into the editor's form; the words are the same.`,
  );
