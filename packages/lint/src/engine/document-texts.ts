import type { CauseTree, PostMortemDocument } from '@kintsugi/domain';
import { PROSE_FIELDS, type ProseField } from '@kintsugi/domain/light';
import type { DocumentPlace } from '../finding.ts';
import type { TextPlace } from '../options.ts';

/** A text of a structured post-mortem, its field, and how it is read. */
export interface DocumentText {
  readonly text: string;
  readonly place: DocumentPlace;
  readonly kind: TextPlace;
}

const KIND: Readonly<Record<ProseField['section'], TextPlace>> = {
  summary: 'prose',
  timeline: 'timeline',
  impact: 'prose',
  rootCauses: 'cause',
  wentWell: 'prose',
  improve: 'prose',
  actions: 'action',
  appendix: 'prose',
};

/** Every text of a structured post-mortem that people write. */
export function documentTexts(document: PostMortemDocument): DocumentText[] {
  return [
    ...PROSE_FIELDS.map(
      (field): DocumentText => ({
        text: document.prose[field.key],
        place: { kind: 'prose', key: field.key },
        kind: KIND[field.section],
      }),
    ),
    ...document.timeline.map(
      (entry, index): DocumentText => ({
        text: entry.text,
        place: { kind: 'timeline', index, field: 'text' },
        kind: 'timeline',
      }),
    ),
    ...causeTexts(document.causes, []),
    ...document.actions.map(
      (action, index): DocumentText => ({
        text: action.text,
        place: { kind: 'action', index, field: 'text' },
        kind: 'action',
      }),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

function causeTexts(causes: readonly CauseTree[], above: readonly number[]): DocumentText[] {
  return causes.flatMap((cause, index) => {
    const path = [...above, index];
    return [
      { text: cause.text, place: { kind: 'cause', path }, kind: 'cause' },
      ...causeTexts(cause.children, path),
    ] satisfies DocumentText[];
  });
}
