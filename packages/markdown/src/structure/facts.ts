import type { Block, ListItem } from '../blocks/block.ts';
import type { FrontMatter } from '../blocks/front-matter.ts';
import type { Span } from '../place.ts';
import { plain, textAt } from './plain.ts';
import type { StructureFact } from './structure.ts';

const KEY =
  /[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?([\p{L}][\p{L}\p{N} /()'_-]{0,40}?)(?:\*\*|__)?[ \t]*:[ \t]*(?:\*\*|__)?[ \t]*/uy;

/** A line such as `**Severity:** SEV2` as a fact, or null. */
function factLine(text: string, line: Span): StructureFact | null {
  KEY.lastIndex = line.start;
  const match = KEY.exec(text);
  if (!match || KEY.lastIndex > line.end) return null;
  const value = textAt(text, { start: KEY.lastIndex, end: line.end });
  if (value.text.startsWith('//')) return null;
  return {
    key: (match[1] ?? '').trim().toLowerCase().replaceAll('_', ' '),
    value,
    start: line.start,
    end: line.end,
  };
}

/** The facts of the front matter: its top-level `key: value` lines. */
export function frontMatterFacts(text: string, { yaml }: FrontMatter): StructureFact[] {
  const facts: StructureFact[] = [];
  let start = yaml.start;
  while (start < yaml.end) {
    const next = text.indexOf('\n', start);
    const end = next === -1 || next > yaml.end ? yaml.end : next;
    const fact = /[ \t-]/.test(text[start] ?? ' ') ? null : factLine(text, { start, end });
    if (fact)
      facts.push({
        ...fact,
        value: { ...fact.value, text: fact.value.text.replace(/^["']|["']$/g, '') },
      });
    start = end + 1;
  }
  return facts;
}

/** The facts among some blocks: lines of paragraphs, items of lists, rows of two-column tables. */
export function blockFacts(text: string, blocks: readonly Block[]): StructureFact[] {
  return blocks.flatMap((block): StructureFact[] => {
    switch (block.type) {
      case 'paragraph':
        return block.lines.flatMap(
          (line, index) =>
            factLine(text, line) ?? defined(text, line, block.lines[index + 1]) ?? [],
        );
      case 'list':
        return block.items.flatMap((item) => factLine(text, firstLine(item)) ?? []);
      case 'table':
        return block.header.cells.length === 2
          ? [block.header, ...block.rows].flatMap((row) => tableFact(text, row.cells, row) ?? [])
          : [];
      default:
        return [];
    }
  });
}

/** A term and, on the next line behind a colon, what it is: a list of definitions. */
function defined(text: string, term: Span, next: Span | undefined): StructureFact | null {
  const sign = next && /^:[ \t]+/.exec(text.slice(next.start, next.end));
  if (!next || !sign || term.end - term.start > 40) return null;
  return {
    key: plain(text.slice(term.start, term.end)).toLowerCase(),
    value: textAt(text, { start: next.start + sign[0].length, end: next.end }),
    start: term.start,
    end: next.end,
  };
}

/** The first line of an item's text; the whole item when it has none. */
function firstLine(item: ListItem): Span {
  const first = item.children[0];
  return first?.type === 'paragraph'
    ? (first.lines[0] ?? first)
    : { start: item.content, end: item.content };
}

function tableFact(text: string, cells: readonly Span[], row: Span): StructureFact | null {
  const [key, value] = cells;
  if (!key || !value || key.start === key.end) return null;
  return {
    key: plain(text.slice(key.start, key.end)).replace(/:$/, '').toLowerCase(),
    value: textAt(text, value),
    start: row.start,
    end: row.end,
  };
}

/** The first fact of one of these keys. */
export const factOf = (
  facts: readonly StructureFact[],
  ...keys: readonly string[]
): StructureFact | null => facts.find((fact) => keys.includes(fact.key)) ?? null;
