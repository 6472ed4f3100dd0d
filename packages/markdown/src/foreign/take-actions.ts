import { DocumentAction, PREVENTIONS, PRIORITIES } from '@kintsugi/domain';
import type { Draft } from '../document/draft.ts';
import type { Structure, StructureAction } from '../structure/structure.ts';
import { coversWords } from './words.ts';

/** Action items become actions; an item that says more than an action holds is kept as a note too. */
export function takeActions(structure: Structure, draft: Draft): void {
  const { text } = structure;
  const spans: StructureAction[] = [];
  for (const action of structure.actions) {
    const taken = actionOf(action);
    const source = text.slice(action.start, action.end);
    if (taken) draft.document.actions.push(taken);
    if (!taken || !covers(source, action, taken)) spans.push(action);
    if (action.due && action.due.date === null) {
      draft.note(
        'unreadable',
        `“${action.due.text}” is no date; the due date is left open.`,
        action.due,
      );
    } else if (action.due)
      draft.note(
        'mapped',
        `The due date “${action.due.text}” was read as ${action.due.date}.`,
        action.due,
      );
  }
  for (const group of new Set(structure.actions.map((action) => action.group))) {
    if (group)
      draft.note(
        'mapped',
        `“${group.text}” is a group of actions; its items are actions of their own.`,
        group,
      );
  }
  if (structure.actions.length > 0) {
    draft.note(
      'assumed',
      'Actions whose priority the file does not say were given P2, and all the kind “prevent”: change what does not fit.',
    );
  }
  for (const span of spans) draft.write('actionNotes', text.slice(span.start, span.end));
}

function covers(source: string, action: StructureAction, taken: DocumentAction): boolean {
  const keys =
    'action actions item owner owners assignee assigned to due date by deadline priority link status state x';
  const marker = /^\d{1,9}(?=[.)])/.exec(source)?.[0];
  return coversWords(source, [
    taken.text,
    taken.owner,
    action.due?.text,
    action.priority?.text,
    action.state?.text,
    taken.link,
    keys,
    marker,
  ]);
}

function actionOf(action: StructureAction): DocumentAction | null {
  const due = action.due && action.due.date === null ? ` (due: ${action.due.text})` : '';
  const priority = PRIORITIES.find((known) => known === action.priority?.text.toUpperCase());
  const link = /https?:\/\/[^\s)\]]+/.exec(action.link?.text ?? '')?.[0] ?? null;
  const read = DocumentAction.safeParse({
    text: `${action.text.text.replace(/\s*\n\s*/g, ' ')}${due}`.trim(),
    owner: action.owner?.text || null,
    dueDate: action.due?.date ?? null,
    priority: priority ?? 'P2',
    kind: 'prevent',
    feeds: PREVENTIONS.find((known) => known === action.state?.text.toLowerCase()) ?? null,
    link,
    state: action.done ? 'done' : 'open',
  });
  return read.success && read.data.text !== '' ? read.data : null;
}
