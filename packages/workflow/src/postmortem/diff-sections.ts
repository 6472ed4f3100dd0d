import type { DiffPart } from '@kintsugi/contract';
import {
  CAUSE_KIND_NAMES,
  type CauseTree,
  FACT_KEYS,
  FACT_NAMES,
  factValue,
  formatInstantUtc,
  type PostMortemDocument,
  PROSE_FIELDS,
  SECTION_TITLES,
  SECTIONS,
  type SectionKey,
} from '@kintsugi/domain';
import { diffArrays, diffWordsWithSpace } from 'diff';

export interface SectionDiff {
  readonly title: string;
  readonly parts: DiffPart[];
}

/** Longer texts are compared by lines instead of words: word by word would take seconds. */
const WORDS_UP_TO = 30_000;

/** What changed between two documents, section by section, in words; sections that stayed are left out. */
export function diffSections(from: PostMortemDocument, to: PostMortemDocument): SectionDiff[] {
  const before = readable(from);
  const after = readable(to);
  return after.flatMap(({ title, text }, index) => {
    const old = before[index]?.text ?? '';
    return old === text ? [] : [{ title, parts: diffText(old, text) }];
  });
}

function diffText(before: string, after: string): DiffPart[] {
  const changes =
    before.length + after.length <= WORDS_UP_TO
      ? diffWordsWithSpace(before, after)
      : diffArrays(lines(before), lines(after)).map((change) => ({
          ...change,
          value: change.value.join(''),
        }));
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

const lines = (text: string): string[] => text.split(/(?<=\n)/);

interface ReadableSection {
  readonly title: string;
  readonly text: string;
}

/** A document as sections of running text, the same sections for every document. */
const readable = (document: PostMortemDocument): ReadableSection[] => [
  { title: 'Facts', text: facts(document) },
  ...SECTIONS.map((section) => ({
    title: SECTION_TITLES[section],
    text: [prose(document, section), structured(document, section)].filter(Boolean).join('\n\n'),
  })),
  { title: 'Appendix', text: prose(document, 'appendix') },
];

const facts = (document: PostMortemDocument): string =>
  [
    ...FACT_KEYS.map((key) => [FACT_NAMES[key], factValue(key, document)] as const),
    ['Severity reason', document.severityReason] as const,
    ['Tags', document.tags.join(', ') || null] as const,
  ]
    .flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
    .join('\n');

const prose = (document: PostMortemDocument, section: SectionKey | 'appendix'): string =>
  PROSE_FIELDS.filter((field) => field.section === section)
    .flatMap(({ key, title }) => {
      const text = document.prose[key].trim();
      return text === '' ? [] : [title === null ? text : `${title}\n${text}`];
    })
    .join('\n\n');

function structured(document: PostMortemDocument, section: SectionKey): string {
  if (section === 'timeline') return document.timeline.map(entryLine).join('\n');
  if (section === 'rootCauses') return causeLines(document.causes, '').join('\n');
  if (section !== 'actions') return '';
  const reason = document.noActionsReason;
  return [...document.actions.map(actionLine), ...(reason === null ? [] : [reason])].join('\n');
}

const entryLine = (entry: PostMortemDocument['timeline'][number]): string =>
  [formatInstantUtc(entry.at), entry.text, entry.actor && `(${entry.actor})`]
    .filter(Boolean)
    .join(' ');

const causeLines = (trees: readonly CauseTree[], indent: string): string[] =>
  trees.flatMap(({ kind, category, text, children }) => [
    `${indent}${CAUSE_KIND_NAMES[kind]}${category === null ? '' : ` (${category})`}: ${text}`,
    ...causeLines(children, `${indent}  `),
  ]);

const actionLine = (action: PostMortemDocument['actions'][number]): string =>
  [
    action.text,
    action.owner ?? 'no owner',
    action.dueDate ?? 'no due date',
    action.priority,
    action.kind,
    action.feeds,
    action.link,
    action.state.replace('_', ' '),
  ]
    .filter(Boolean)
    .join(' · ');
