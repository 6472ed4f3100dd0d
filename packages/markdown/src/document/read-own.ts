import {
  factValue,
  type ProseField,
  type ProseKey,
  proseFieldsOf,
  SECTION_TITLES,
  SECTIONS,
  type SectionKey,
} from '@kintsugi/domain';
import type { Block, ListBlock, TableBlock } from '../blocks/block.ts';
import type { FrontMatter } from '../blocks/front-matter.ts';
import { scanBlocks } from '../blocks/scan.ts';
import { unescapeLine } from '../inline/escape.ts';
import { LineIndex } from '../place.ts';
import { Draft } from './draft.ts';
import { EvidenceNames } from './evidence.ts';
import { outline, type Part } from './outline.ts';
import { APPENDIX_TITLE, DURATION_KEY, followsPart, NO_ACTIONS_KEY, SEPARATOR } from './print.ts';
import { CAUSES_HEADING } from './print-causes.ts';
import { readCauses } from './read-causes.ts';
import { takeFrontMatter } from './read-front-matter.ts';
import { columnNames, readAction, readEntry, rowCells } from './read-tables.ts';

type Where = SectionKey | 'appendix';

/** Reads a file in our own format, gently where a person has edited it by hand. */
export function readOwn(
  text: string,
  frontMatter: FrontMatter,
  values: Readonly<Record<string, unknown>>,
): Draft {
  const draft = new Draft(new LineIndex(text));
  const evidence = new EvidenceNames(takeFrontMatter(values, draft, frontMatter.span));
  const reader = new OwnReader(text, draft, evidence);
  const { end } = frontMatter.span;
  for (const part of outline(text, scanBlocks(text, end), end, 3)) reader.take(part);
  return draft;
}

const sectionNamed = (title: string): Where | null => {
  const name = title.replace(/^\d+\.\s*/, '').toLowerCase();
  if (name === APPENDIX_TITLE.toLowerCase()) return 'appendix';
  return SECTIONS.find((section) => SECTION_TITLES[section].toLowerCase() === name) ?? null;
};

class OwnReader {
  readonly #text: string;
  readonly #draft: Draft;
  readonly #evidence: EvidenceNames;
  #section: Where = 'appendix';

  constructor(text: string, draft: Draft, evidence: EvidenceNames) {
    this.#text = text;
    this.#draft = draft;
    this.#evidence = evidence;
  }

  take(part: Part): void {
    const { heading } = part;
    if (heading === null) this.#keep(part, 'appendix');
    else if (heading.depth === 1) this.#title(part);
    else if (heading.depth === 2) this.#startSection(part);
    else this.#field(part);
  }

  #title(part: Part): void {
    if (this.#draft.document.title === '') {
      this.#draft.document.title = unescapeLine(part.title).replace(/\n/g, ' ').trim();
      this.#keep(part, 'appendix', false);
    } else {
      this.#section = 'appendix';
      this.#keep(part, 'appendix');
    }
  }

  #startSection(part: Part): void {
    const section = sectionNamed(part.title);
    this.#section = section ?? 'appendix';
    if (section === null) this.#keep(part, 'appendix');
    else if (section === 'timeline') this.#timeline(part);
    else if (section === 'impact') this.#impact(part);
    else if (section === 'actions') this.#actions(part);
    else this.#own(section, part, part.body.start);
  }

  #field(part: Part): void {
    const section = this.#section;
    const field = proseFieldsOf(section).find((candidate) => candidate.title === part.title);
    if (field) this.#draft.write(field.key, this.#text.slice(part.body.start, part.body.end));
    else if (section === 'rootCauses' && part.title === CAUSES_HEADING) this.#causes(part);
    else this.#keep(part, section);
  }

  #causes(part: Part): void {
    const causes = readCauses(this.#text, part.blocks);
    if (causes !== null) this.#draft.document.causes.push(...causes);
    else this.#keep(part, 'rootCauses');
  }

  #timeline(part: Part): void {
    const table = part.blocks[0];
    if (table?.type !== 'table') {
      this.#own('timeline', part, part.body.start);
      return;
    }
    this.#rows(table, 'timelineNotes', (cells) => {
      const entry = readEntry(cells, this.#evidence);
      return entry !== null && this.#draft.document.timeline.push(entry) > 0;
    });
    this.#own('timeline', part, table.end);
  }

  #actions(part: Part): void {
    let from = part.body.start;
    const [first, second] = part.blocks;
    if (first?.type === 'table') {
      this.#rows(first, 'actionNotes', (cells) => {
        const action = readAction(cells);
        return action !== null && this.#draft.document.actions.push(action) > 0;
      });
      from = first.end;
    }
    const reason = first?.type === 'table' ? second : first;
    if (this.#takeReason(reason)) from = reason?.end ?? from;
    this.#own('actions', part, from);
  }

  #takeReason(block: Block | undefined): boolean {
    if (block?.type !== 'paragraph' || block.lines.length !== 1) return false;
    const line = this.#text.slice(block.start, block.end);
    const key = `**${NO_ACTIONS_KEY}**: `;
    if (!line.startsWith(key)) return false;
    this.#draft.document.noActionsReason = unescapeLine(line.slice(key.length)).trim();
    return true;
  }

  /** Rows that read as ours are taken; the others are kept together as a table of their own. */
  #rows(
    table: TableBlock,
    rest: ProseKey,
    take: (cells: ReadonlyMap<string, string>) => boolean,
  ): void {
    const columns = columnNames(this.#text, table);
    const odd = table.rows.filter((row) => !take(rowCells(this.#text, columns, row)));
    if (odd.length === 0) return;
    const header = this.#text.slice(table.start, table.rows[0]?.start ?? table.end).trimEnd();
    const kept = odd.map((row) => this.#text.slice(row.start, row.end));
    for (const row of odd) {
      this.#draft.note(
        'unreadable',
        'This row does not read as it should; it is kept as text.',
        row,
      );
    }
    this.#draft.write(rest, [header, ...kept].join('\n'));
  }

  #impact(part: Part): void {
    const list = part.blocks[0];
    const taken = list?.type === 'list' && this.#impactFacts(list);
    this.#own('impact', part, taken ? list.end : part.body.start);
  }

  /** False when any item is not one of our bold keys: then the list is the section's own text. */
  #impactFacts(list: ListBlock): boolean {
    const facts = list.items.map((item) => ({ item, fact: this.#impactFact(item.children) }));
    if (facts.some(({ fact }) => fact === null)) return false;
    for (const { item, fact } of facts) {
      if (fact === null) continue;
      if (fact.field !== null) this.#draft.write(fact.field.key, fact.value);
      else this.#checkDuration(fact.value, item);
    }
    return true;
  }

  #impactFact(blocks: readonly Block[]): { field: ProseField | null; value: string } | null {
    const [paragraph, ...others] = blocks;
    if (paragraph?.type !== 'paragraph' || others.length > 0) return null;
    const match = /^\*\*([^*\n]+)\*\*: ([^\n]*)$/.exec(
      this.#text.slice(paragraph.start, paragraph.end),
    );
    const value = match?.[2] ?? '';
    if (match?.[1] === DURATION_KEY) return { field: null, value };
    const field = proseFieldsOf('impact').find(
      (candidate) => candidate.title !== null && candidate.title === match?.[1],
    );
    return field ? { field, value } : null;
  }

  #checkDuration(printed: string, span: { start: number; end: number }): void {
    const computed = factValue('duration', this.#draft.document);
    if (printed.trim() === computed) return;
    const told =
      computed === null ? 'there are no times to compute it from' : `the times give ${computed}`;
    this.#draft.note(
      'differs',
      `The duration says ${printed.trim()}, but ${told}. The times count.`,
      span,
    );
    if (computed === null) this.#draft.write('impact', `${DURATION_KEY}: ${printed.trim()}`);
  }

  /** The section's own running text from an offset on. */
  #own(section: Where, part: Part, from: number): void {
    const own = proseFieldsOf(section).find((field) => field.title === null);
    const rest = this.#text.slice(from, part.body.end);
    const separated = followsPart(section) && rest.trimStart().startsWith(SEPARATOR);
    const text = separated ? rest.slice(rest.indexOf(SEPARATOR) + SEPARATOR.length) : rest;
    if (own) this.#draft.write(own.key, text);
  }

  /** Keeps a part that is not ours, with its heading, in a section's own text. */
  #keep(part: Part, section: Where, withHeading = true): void {
    const own = proseFieldsOf(section).find((field) => field.title === null);
    const body = this.#text.slice(part.body.start, part.body.end);
    const heading = withHeading && part.heading ? `#### ${part.title}\n\n` : '';
    if (!own || (heading === '' && body.trim() === '')) return;
    this.#draft.write(own.key, heading + body.replace(/^\s*\n/, ''));
    if (part.heading)
      this.#draft.note(
        'kept',
        `“${part.title}” is no part of the template; its text is kept.`,
        part.heading,
      );
  }
}
