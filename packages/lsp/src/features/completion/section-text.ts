import { proseFieldsOf, type SECTIONS } from '@kintsugi/domain/light';
import type { Piece } from './snippet.ts';

type Section = (typeof SECTIONS)[number];

/** A row of the timeline. */
export const TIMELINE_ROW: readonly Piece[] = [
  '| ',
  { hint: 'YYYY-MM-DD HH:MM' },
  ' | ',
  { hint: 'What happened' },
  ' | ',
  { hint: 'Who or what' },
  ' |',
];

/** A row of the action items; the specification's rule is that each has an owner and a date. */
export const ACTION_ROW: readonly Piece[] = [
  '| ',
  { hint: 'What will be different' },
  ' | ',
  { hint: '@owner' },
  ' | ',
  { hint: 'YYYY-MM-DD' },
  ' | ',
  { hint: 'P1' },
  ' |',
];

const TIMELINE_HEAD = '| Time (UTC) | Event | Actor/System |\n| --- | --- | --- |\n';
const ACTION_HEAD = '| Action | Owner | Due Date | Priority |\n| --- | --- | --- | --- |\n';

/** What stands below the heading of a new section: its table, or its questions to be written over. */
export function sectionText(section: Section): readonly Piece[] {
  switch (section) {
    case 'timeline':
      return [TIMELINE_HEAD, ...TIMELINE_ROW];
    case 'actions':
      return [ACTION_HEAD, ...ACTION_ROW];
    case 'impact':
      return ['- **Duration**: ', { hint: 'How long?' }, ...impactLines()];
    default:
      return proseOf(section);
  }
}

const impactLines = (): Piece[] =>
  proseFieldsOf('impact').flatMap(({ title, prompt }): Piece[] =>
    title === null ? [] : [`\n- **${title}**: `, { hint: prompt }],
  );

function proseOf(section: Section): Piece[] {
  return proseFieldsOf(section).flatMap(({ title, prompt }, index): Piece[] => [
    index === 0 ? '' : '\n\n',
    ...(title === null ? [] : [`### ${title}\n\n`]),
    { hint: prompt },
  ]);
}
