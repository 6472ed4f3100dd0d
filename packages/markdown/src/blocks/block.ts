import type { Span } from '../place.ts';

/** A heading, `# so` or underlined. `text` is its content without marks. */
export interface HeadingBlock extends Span {
  readonly type: 'heading';
  readonly depth: number;
  readonly underlined: boolean;
  text: Span;
}

/** Running text. `lines` are its lines without the prefixes of quotes and list items around it. */
export interface ParagraphBlock extends Span {
  readonly type: 'paragraph';
  readonly lines: Span[];
  end: number;
}

/** Code, fenced or indented. `fence` is what closes it, null when it is indented or closed. */
export interface CodeBlock extends Span {
  readonly type: 'code';
  readonly lines: Span[];
  readonly info: string;
  fence: string | null;
  end: number;
}

/** Raw HTML. `closer` is the text that still has to come, null when it ends by itself. */
export interface HtmlBlock extends Span {
  readonly type: 'html';
  closer: string | null;
  end: number;
}

export interface BreakBlock extends Span {
  readonly type: 'break';
}

/** A row of a table; cells without their pipes and the space around them. */
export interface TableRow extends Span {
  readonly cells: readonly Span[];
}

export interface TableBlock extends Span {
  readonly type: 'table';
  readonly header: TableRow;
  readonly rows: TableRow[];
  end: number;
}

export interface ListItem extends Span {
  readonly type: 'item';
  /** Where the item's own text starts, after the marker. */
  readonly content: number;
  readonly children: Block[];
  end: number;
}

export interface ListBlock extends Span {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: ListItem[];
  end: number;
}

export interface QuoteBlock extends Span {
  readonly type: 'quote';
  readonly children: Block[];
  end: number;
}

/** A block of Markdown with its place in the source. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | CodeBlock
  | HtmlBlock
  | BreakBlock
  | TableBlock
  | ListBlock
  | QuoteBlock;
