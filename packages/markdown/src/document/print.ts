import {
  factValue,
  type PostMortemDocument,
  type ProseField,
  proseFieldsOf,
  SECTION_TITLES,
  SECTIONS,
  type SectionKey,
} from '@kintsugi/domain';
import { scanBlocks } from '../blocks/scan.ts';
import { printFacts } from '../facts/print.ts';
import { escapeLine } from '../inline/escape.ts';
import { EvidenceNames } from './evidence.ts';
import { printFrontMatter } from './front-matter.ts';
import { normaliseDocument } from './normalise.ts';
import { CAUSES_HEADING, printCauses } from './print-causes.ts';
import { printActions, printTimeline } from './print-tables.ts';

export const APPENDIX_TITLE = 'Appendix';
export const DURATION_KEY = 'Duration';
export const NO_ACTIONS_KEY = 'No action items, because';

/** Stands between a table or list of ours and prose that would otherwise be taken for part of it. */
export const SEPARATOR = '<!-- kintsugi: text -->';

/**
 * A post-mortem as a Markdown file: front matter, then the seven numbered sections of the
 * specification. `parsePostMortem` reads it back without loss (see `normaliseDocument`).
 */
export function printPostMortem(document: PostMortemDocument): string {
  const doc = normaliseDocument(document);
  const evidence = new EvidenceNames();
  const sections = SECTIONS.map((section, index) => {
    const parts = [
      structureOf(section, doc, evidence),
      ...ownText(section, doc),
      ...fieldsOf(section, doc),
    ];
    const heading = `## ${index + 1}. ${SECTION_TITLES[section]}`;
    return [heading, ...parts.filter((part) => part !== '')].join('\n\n');
  });
  const appendix = printFacts(doc.prose.appendix, doc);
  return [
    `${printFrontMatter(doc, citedFiles(doc, evidence))}\n# ${escapeTitle(doc.title)}`,
    ...sections,
    ...(appendix === '' ? [] : [`## ${APPENDIX_TITLE}\n\n${appendix}`]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The closing `#` of a title would be taken for a mark. */
const escapeTitle = (title: string): string =>
  escapeLine(title).replace(/#+$/, (marks) => `\\${marks}`);

function citedFiles(doc: PostMortemDocument, evidence: EvidenceNames): EvidenceNames['list'] {
  for (const entry of doc.timeline) if (entry.citation !== null) evidence.print(entry.citation);
  return evidence.list;
}

/** The table or list that opens a section. */
function structureOf(
  section: SectionKey,
  doc: PostMortemDocument,
  evidence: EvidenceNames,
): string {
  switch (section) {
    case 'timeline':
      return printTimeline(doc.timeline, evidence);
    case 'impact':
      return printImpact(doc);
    case 'actions':
      return printActionItems(doc);
    default:
      return '';
  }
}

function printImpact(doc: PostMortemDocument): string {
  const duration = factValue('duration', doc);
  const lines = proseFieldsOf('impact')
    .filter((field) => fitsOnLine(doc.prose[field.key]))
    .flatMap((field) =>
      field.title === null
        ? []
        : [`- **${field.title}**: ${printFacts(doc.prose[field.key], doc)}`],
    );
  return [...(duration === null ? [] : [`- **${DURATION_KEY}**: ${duration}`]), ...lines].join(
    '\n',
  );
}

/** True for prose that is one paragraph of one line, so that it can stand behind a bold key. */
function fitsOnLine(prose: string): boolean {
  if (prose === '' || prose.includes('\n') || /^\s/.test(prose)) return false;
  return scanBlocks(prose)[0]?.type === 'paragraph';
}

function printActionItems(doc: PostMortemDocument): string {
  const reason =
    doc.noActionsReason === null ? '' : `**${NO_ACTIONS_KEY}**: ${escapeLine(doc.noActionsReason)}`;
  if (doc.actions.length === 0 && reason !== '') return reason;
  return [printActions(doc.actions), reason].filter((part) => part !== '').join('\n\n');
}

/** The section's own running text, and for the root causes the why tree. */
function ownText(section: SectionKey, doc: PostMortemDocument): string[] {
  const own = proseFieldsOf(section).find((field) => field.title === null);
  const text = own === undefined ? '' : printFacts(doc.prose[own.key], doc);
  const separated =
    text !== '' && followsPart(section) && looksLikePart(text) ? [SEPARATOR, text] : [text];
  if (section !== 'rootCauses' || doc.causes.length === 0) return separated;
  return [...separated, `### ${CAUSES_HEADING}`, printCauses(doc.causes)];
}

/** True for a section whose own text follows a table or list of ours. */
export const followsPart = (section: string): boolean =>
  section === 'timeline' || section === 'impact' || section === 'actions';

const looksLikePart = (text: string): boolean => /^(?:\s|[-*+|]|<!--|\d+[.)])/.test(text);

function fieldsOf(section: SectionKey, doc: PostMortemDocument): string[] {
  const stands = (field: ProseField): boolean =>
    field.title !== null &&
    doc.prose[field.key] !== '' &&
    !(section === 'impact' && fitsOnLine(doc.prose[field.key]));
  return proseFieldsOf(section)
    .filter(stands)
    .map((field) => `### ${field.title}\n\n${printFacts(doc.prose[field.key], doc)}`);
}
