import type { Span } from '../place.ts';
import type { CodeBlock, HeadingBlock, HtmlBlock, ParagraphBlock, QuoteBlock } from './block.ts';
import type { Fence } from './starts.ts';

export const makeHeading = (span: Span, depth: number, text: Span): HeadingBlock => ({
  type: 'heading',
  depth,
  underlined: false,
  text,
  ...span,
});

/** The heading that an underline makes of a paragraph. */
export function makeUnderlined(
  paragraph: ParagraphBlock,
  depth: number,
  end: number,
): HeadingBlock {
  const text = {
    start: paragraph.lines[0]?.start ?? paragraph.start,
    end: paragraph.lines.at(-1)?.end ?? paragraph.end,
  };
  return { type: 'heading', depth, underlined: true, text, start: paragraph.start, end };
}

export const makeFenced = (span: Span, fence: Fence): CodeBlock => ({
  type: 'code',
  ...span,
  lines: [],
  info: fence.info,
  fence: fence.mark.repeat(fence.length),
});

export const makeIndented = (span: Span, line: Span): CodeBlock => ({
  type: 'code',
  ...span,
  lines: [line],
  info: '',
  fence: null,
});

export const makeHtml = (span: Span, closer: string | null): HtmlBlock => ({
  type: 'html',
  ...span,
  closer,
});

export const makeParagraph = (span: Span): ParagraphBlock => ({
  type: 'paragraph',
  ...span,
  lines: [span],
});

export const makeQuote = (span: Span): QuoteBlock => ({ type: 'quote', ...span, children: [] });
