import type { ProseKey, SectionKey } from '@kintsugi/domain';
import type { Block, HeadingBlock, ParagraphBlock } from '../blocks/block.ts';
import { outline, type Part } from '../document/outline.ts';
import type { Span } from '../place.ts';
import { type HeadingMeaning, headingMeaning } from './heading-name.ts';

/** A part of a file and the place it belongs to. */
export interface PlacedPart extends Part {
  /** `front` for what stands before the first section, `title` for the title's own part. */
  readonly section: SectionKey | 'title' | 'front' | 'other';
  readonly field: ProseKey | null;
  /** True when the part opens its section (or field) rather than going on in it. */
  readonly opens: boolean;
  /** True when the heading is to be kept above the text. */
  readonly keepHeading: boolean;
}

/**
 * Splits a file at its headings and says where each part belongs. A heading that means a section opens
 * it; one that means nothing and stands deeper goes on in it; any other is `other`. A line of its own
 * that is bold or says exactly the name of a section counts as a heading.
 */
export function placeParts(text: string, blocks: readonly Block[], from: number): PlacedPart[] {
  const parts = outline(
    text,
    blocks.map((block) => asHeading(text, block)),
    from,
  );
  const title = titleOf(parts);
  let current: { section: PlacedPart['section']; field: ProseKey | null; depth: number } = {
    section: 'front',
    field: null,
    depth: 0,
  };
  return parts.map((part): PlacedPart => {
    const depth = part.heading?.depth ?? 0;
    if (part === title) {
      current = { section: 'title', field: null, depth };
      return { ...part, section: 'title', field: null, opens: true, keepHeading: false };
    }
    const meaning = part.heading === null ? null : headingMeaning(part.title);
    if (meaning) {
      current = { section: meaning.section, field: meaning.field, depth };
      return {
        ...part,
        section: meaning.section,
        field: meaning.field,
        opens: true,
        keepHeading: meaning.keep || saysMore(part.title, meaning),
      };
    }
    const within = part.heading === null || (depth > current.depth && current.section !== 'title');
    if (!within) current = { section: 'other', field: null, depth };
    return {
      ...part,
      section: current.section,
      field: current.field,
      opens: false,
      keepHeading: part.heading !== null,
    };
  });
}

/** The first heading of the file, unless it means a section. */
function titleOf(parts: readonly Part[]): Part | null {
  const first = parts.find((part) => part.heading !== null);
  return first && headingMeaning(first.title) === null ? first : null;
}

/** A heading with words in brackets or a date says more than its section's name. */
const saysMore = (title: string, meaning: HeadingMeaning): boolean =>
  /[([\d]/.test(title.replace(/^[\d.)\s]+/, '').replace(/\(s\)/i, '')) &&
  meaning.section !== 'timeline';

/** Depth of a heading that is none to Markdown: below all others. */
const PSEUDO_DEPTH = 7;

function asHeading(text: string, block: Block): Block {
  if (block.type !== 'paragraph' || block.lines.length !== 1) return block;
  const line = text.slice(block.start, block.end).trimEnd();
  if (line.length > 80) return block;
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__)\s*:?$/.exec(line);
  const words = bold?.[1] ?? line.replace(/:$/, '');
  if (!bold && /[.,;!?*`|<[]/.test(words)) return block;
  const meaning = headingMeaning(words);
  if (!meaning || (!bold && words.split(' ').length > 4)) return block;
  return pseudoHeading(text, block, words);
}

function pseudoHeading(text: string, block: ParagraphBlock, words: string): HeadingBlock {
  const start = text.indexOf(words, block.start);
  const span: Span = { start, end: start + words.length };
  return {
    type: 'heading',
    depth: PSEUDO_DEPTH,
    underlined: false,
    text: span,
    start: block.start,
    end: block.end,
  };
}
