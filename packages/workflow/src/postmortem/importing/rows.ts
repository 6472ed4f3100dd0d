import {
  type CauseNode,
  type CauseTree,
  type DocumentAction,
  findPerson,
  MAX_CAUSE_DEPTH,
  type Person,
  type PostMortemDocument,
} from '@kintsugi/domain';
import { type ActionRecord, type NewEntry, newId } from '@kintsugi/store';

type Entry = PostMortemDocument['timeline'][number];

/** A timeline entry as a row. It cites evidence that is not here: file, line and hash are kept. */
export const entryRow = (entry: Entry, by: { createdBy: string; createdAt: string }): NewEntry => ({
  ...by,
  id: newId(),
  at: entry.at,
  text: entry.text,
  actor: entry.actor,
  keyMoment: entry.keyMoment,
  citation: entry.citation && {
    ...entry.citation,
    fileId: null,
    byteStart: 0,
    byteEnd: 0,
    quote: '',
  },
});

/** Why trees as rows. What is nested deeper than we allow becomes one level less deep, never lost. */
export function causeRows(trees: readonly CauseTree[]): CauseNode[] {
  const rows: CauseNode[] = [];
  const counts = new Map<string | null, number>();
  const add = (tree: CauseTree, path: readonly string[]): void => {
    const parentId = path.at(-1) ?? null;
    const position = counts.get(parentId) ?? 0;
    counts.set(parentId, position + 1);
    const { kind, category, text, children } = tree;
    const id = newId();
    rows.push({ id, parentId, position, kind, category, text, version: 1 });
    const below = path.length + 1 < MAX_CAUSE_DEPTH ? [...path, id] : path;
    for (const child of children) add(child, below);
  };
  for (const tree of trees) add(tree, []);
  return rows;
}

/** An action item as a row: an owner nobody knows is kept as written. */
export function actionRow(
  action: DocumentAction,
  given: { people: readonly Person[]; position: number; createdAt: string },
): ActionRecord {
  const { owner, ...rest } = action;
  const person = owner === null ? null : findPerson(given.people, owner);
  return {
    ...rest,
    id: newId(),
    ownerId: person?.id ?? null,
    ownerText: person ? null : owner,
    stateReason: null,
    position: given.position,
    createdAt: given.createdAt,
    version: 1,
  };
}
