import type {
  Block,
  CodeBlock,
  HtmlBlock,
  ListBlock,
  ListItem,
  ParagraphBlock,
  TableBlock,
} from './block.ts';
import { delimiterColumns, splitCells } from './cells.ts';
import { Cursor } from './cursor.ts';
import { endsHtml, HTML_STARTS } from './html-starts.ts';
import {
  makeFenced,
  makeHeading,
  makeHtml,
  makeIndented,
  makeParagraph,
  makeQuote,
  makeUnderlined,
} from './make.ts';
import {
  atxAt,
  closesFence,
  fenceAt,
  isBlankText,
  isBreak,
  type Marker,
  markerAt,
  underlineDepth,
} from './starts.ts';

/** Containers nest at most this deep; deeper marks are text. Keeps adversarial nesting linear. */
const MAX_DEPTH = 60;

type Leaf = ParagraphBlock | CodeBlock | HtmlBlock | TableBlock;

interface Container {
  readonly children: Block[];
  readonly kind: 'root' | 'quote' | 'item';
  /** For an item: columns that its continuation lines are indented by. */
  readonly width: number;
  readonly owners: readonly { end: number }[];
}

/** The machine behind `scanBlocks`: takes line after line, keeps the open containers and the open leaf. */
export class BlockBuilder {
  readonly #text: string;
  readonly #root: Block[] = [];
  readonly #open: Container[];
  #leaf: Leaf | null = null;
  #indentedCode = false;
  #fenceIndent = 0;

  constructor(text: string) {
    this.#text = text;
    this.#open = [{ children: this.#root, kind: 'root', width: 0, owners: [] }];
  }

  /** The finished tree. */
  finish(): Block[] {
    return this.#root;
  }

  /** Takes the line from `start` to `end`, line end left out. */
  line(start: number, end: number): void {
    const cursor = new Cursor(this.#text, start, end);
    const matched = this.#matchContainers(cursor);
    const all = matched === this.#open.length;
    if (all && this.#continuesRaw(cursor)) return;
    if (cursor.isBlank()) this.#blankLine(matched);
    else if (this.#startBlocks(cursor, matched)) this.#addText(cursor);
  }

  #matchContainers(cursor: Cursor): number {
    let matched = 1;
    for (; matched < this.#open.length; matched++) {
      const container = this.#open[matched];
      if (!container || !this.#continues(container, cursor)) break;
    }
    return matched;
  }

  #continues(container: Container, cursor: Cursor): boolean {
    if (container.kind === 'quote') {
      if (cursor.indent() > 3 || this.#text[cursor.visible()] !== '>' || cursor.isBlank())
        return false;
      cursor.skipVisible(1);
      cursor.skipColumns(1);
      return true;
    }
    if (cursor.isBlank()) return container.children.length > 0;
    if (cursor.indent() < container.width) return false;
    cursor.skipColumns(container.width);
    return true;
  }

  /** Lines inside of fenced code, raw HTML and indented code are taken as they are. */
  #continuesRaw(cursor: Cursor): boolean {
    const leaf = this.#leaf;
    if (leaf?.type === 'code' && !this.#indentedCode) return this.#continueFence(leaf, cursor);
    if (leaf?.type === 'html') return this.#continueHtml(leaf, cursor);
    if (leaf?.type !== 'code') return false;
    if (!cursor.isBlank() && cursor.indent() < 4) return false;
    const blank = cursor.isBlank();
    cursor.skipColumns(4);
    leaf.lines.push({ start: cursor.at, end: cursor.end });
    if (!blank) this.#grow(leaf, cursor.end);
    return true;
  }

  #continueFence(leaf: CodeBlock, cursor: Cursor): boolean {
    const rest = this.#text.slice(cursor.visible(), cursor.end);
    this.#grow(leaf, cursor.end);
    if (leaf.fence !== null && cursor.indent() < 4 && closesFence(rest, leaf.fence)) {
      leaf.fence = null;
      this.#leaf = null;
      return true;
    }
    cursor.skipColumns(Math.min(this.#fenceIndent, cursor.indent()));
    leaf.lines.push({ start: cursor.at, end: cursor.end });
    return true;
  }

  #continueHtml(leaf: HtmlBlock, cursor: Cursor): boolean {
    if (leaf.closer === null) {
      if (!cursor.isBlank()) this.#grow(leaf, cursor.end);
      else this.#leaf = null;
      return true;
    }
    this.#grow(leaf, cursor.end);
    if (endsHtml(this.#text.slice(cursor.at, cursor.end), leaf.closer)) {
      leaf.closer = null;
      this.#leaf = null;
    }
    return true;
  }

  #blankLine(matched: number): void {
    this.#leaf = null;
    // A quote ends at a blank line; an item may go on after it.
    const quote = this.#open.findIndex(
      (container, index) => index >= matched && container.kind === 'quote',
    );
    const empty = this.#open.findIndex(
      (container, index) =>
        index >= matched && container.kind === 'item' && container.children.length === 0,
    );
    const ends = [quote, empty].filter((index) => index !== -1);
    if (ends.length > 0) this.#open.length = Math.min(...ends);
  }

  /** Opens what starts on this line. False when the line is used up. */
  #startBlocks(cursor: Cursor, matchedAtFirst: number): boolean {
    let matched = matchedAtFirst;
    for (;;) {
      const lazy = matched < this.#open.length;
      const paragraph = this.#leaf?.type === 'paragraph' ? this.#leaf : null;
      if (cursor.isBlank()) {
        this.#closeTo(matched);
        return false;
      }
      if (cursor.indent() >= 4) {
        if (paragraph) return true;
        this.#closeTo(matched);
        this.#startIndentedCode(cursor);
        return false;
      }
      const at = cursor.visible();
      const char = this.#text[at] ?? '';
      if (/[\p{L}\p{N}]/u.test(char) && !/\d/.test(char)) break;
      if (char === '>' && this.#open.length < MAX_DEPTH) {
        this.#closeTo(matched);
        this.#openQuote(cursor, at);
        matched = this.#open.length;
        continue;
      }
      const rest = this.#text.slice(at, cursor.end);
      if (this.#startLeaf({ cursor, at, rest, matched, paragraph: lazy ? null : paragraph }))
        return false;
      const marker = this.#open.length < MAX_DEPTH ? markerAt(rest) : null;
      if (!marker || !this.#mayStartItem(marker, rest, lazy ? null : paragraph)) {
        if (!lazy && paragraph && this.#startTable(paragraph, cursor)) return false;
        break;
      }
      this.#closeTo(matched);
      this.#openItem(cursor, at, marker);
      matched = this.#open.length;
    }
    // Text that continues a paragraph may leave out the marks of the containers around it.
    if (matched < this.#open.length && this.#leaf?.type !== 'paragraph') this.#closeTo(matched);
    return true;
  }

  #mayStartItem(marker: Marker, rest: string, paragraph: ParagraphBlock | null): boolean {
    if (!paragraph) return true;
    return marker.startsAtOne && !isBlankText(rest.slice(marker.width));
  }

  #startLeaf(line: {
    cursor: Cursor;
    at: number;
    rest: string;
    matched: number;
    paragraph: ParagraphBlock | null;
  }): boolean {
    const { cursor, at, rest, matched, paragraph } = line;
    const atx = atxAt(this.#text, at, cursor.end);
    if (atx) {
      this.#closeTo(matched);
      this.#add(makeHeading({ start: at, end: cursor.end }, atx.depth, atx.text));
      return true;
    }
    const fence = fenceAt(rest);
    if (fence) {
      this.#closeTo(matched);
      const code = makeFenced({ start: at, end: cursor.end }, fence);
      this.#fenceIndent = cursor.indent();
      this.#indentedCode = false;
      this.#add(code);
      this.#leaf = code;
      return true;
    }
    if (rest.startsWith('<') && this.#startHtml(line)) return true;
    const depth = paragraph ? underlineDepth(rest) : 0;
    if (paragraph && depth > 0) {
      this.#underline(paragraph, depth, cursor.end);
      return true;
    }
    if (isBreak(rest)) {
      this.#closeTo(matched);
      this.#add({ type: 'break', start: at, end: cursor.end });
      return true;
    }
    return false;
  }

  #startHtml({
    cursor,
    at,
    rest,
    matched,
  }: {
    cursor: Cursor;
    at: number;
    rest: string;
    matched: number;
  }): boolean {
    const inParagraph = this.#leaf?.type === 'paragraph';
    const start = HTML_STARTS.find(
      (candidate) => (candidate.interruptsParagraph || !inParagraph) && candidate.opens.test(rest),
    );
    if (!start) return false;
    this.#closeTo(matched);
    const closer = start.closer(rest);
    const closed = closer !== null && endsHtml(rest, closer);
    const html = makeHtml({ start: at, end: cursor.end }, closed ? null : closer);
    this.#add(html);
    this.#leaf = closed ? null : html;
    return true;
  }

  #underline(paragraph: ParagraphBlock, depth: number, end: number): void {
    const siblings = this.#open.at(-1)?.children ?? this.#root;
    siblings.pop();
    this.#add(makeUnderlined(paragraph, depth, end));
  }

  #startTable(paragraph: ParagraphBlock, cursor: Cursor): boolean {
    const last = paragraph.lines.at(-1);
    if (!last) return false;
    const columns = delimiterColumns(this.#text, cursor.at, cursor.end);
    if (columns === 0) return false;
    const cells = splitCells(this.#text, last.start, last.end);
    if (cells.length !== columns) return false;
    if (paragraph.lines.length === 1) (this.#open.at(-1)?.children ?? this.#root).pop();
    else {
      paragraph.lines.pop();
      paragraph.end = paragraph.lines.at(-1)?.end ?? paragraph.end;
    }
    const table: TableBlock = {
      type: 'table',
      start: last.start,
      end: cursor.end,
      header: { ...last, cells },
      rows: [],
    };
    this.#add(table);
    this.#leaf = table;
    return true;
  }

  #addText(cursor: Cursor): void {
    const span = { start: cursor.visible(), end: cursor.end };
    if (this.#leaf?.type === 'table') {
      this.#leaf.rows.push({ ...span, cells: splitCells(this.#text, span.start, span.end) });
      this.#grow(this.#leaf, cursor.end);
      return;
    }
    if (this.#leaf?.type === 'paragraph') {
      this.#leaf.lines.push(span);
      this.#grow(this.#leaf, cursor.end);
      return;
    }
    const paragraph = makeParagraph(span);
    this.#add(paragraph);
    this.#leaf = paragraph;
  }

  #startIndentedCode(cursor: Cursor): void {
    const start = cursor.at;
    cursor.skipColumns(4);
    const code = makeIndented({ start, end: cursor.end }, { start: cursor.at, end: cursor.end });
    this.#add(code);
    this.#leaf = code;
    this.#indentedCode = true;
  }

  #openQuote(cursor: Cursor, at: number): void {
    const quote = makeQuote({ start: at, end: cursor.end });
    this.#add(quote);
    this.#open.push({
      children: quote.children,
      kind: 'quote',
      width: 0,
      owners: [quote],
    });
    cursor.skipVisible(1);
    cursor.skipColumns(1);
  }

  #openItem(cursor: Cursor, at: number, marker: Marker): void {
    const indent = cursor.indent();
    cursor.skipVisible(marker.width);
    const space = cursor.indent();
    const used = cursor.isBlank() || space > 4 ? 1 : space;
    cursor.skipColumns(used);
    const parent = this.#open.at(-1);
    const before = parent?.children.at(-1);
    const item: ListItem = {
      type: 'item',
      start: at,
      end: cursor.end,
      content: cursor.visible(),
      children: [],
    };
    const same = before?.type === 'list' && this.#markOf(before) === marker.mark;
    const list: ListBlock = same
      ? before
      : { type: 'list', ordered: marker.ordered, items: [], start: at, end: cursor.end };
    if (!same) this.#add(list);
    list.items.push(item);
    this.#growAll(cursor.end);
    list.end = cursor.end;
    this.#leaf = null;
    this.#open.push({
      children: item.children,
      kind: 'item',
      width: indent + marker.width + used,
      owners: [list, item],
    });
  }

  #markOf(list: ListBlock): string {
    const at = list.items[0]?.start ?? list.start;
    return markerAt(this.#text.slice(at, at + 12))?.mark ?? '';
  }

  #closeTo(matched: number): void {
    if (matched < this.#open.length) {
      this.#open.length = matched;
      this.#leaf = null;
    }
  }

  #add(block: Block): void {
    (this.#open.at(-1)?.children ?? this.#root).push(block);
    this.#leaf = null;
    this.#growAll(block.end);
  }

  #grow(leaf: Leaf, end: number): void {
    leaf.end = end;
    this.#growAll(end);
  }

  #growAll(end: number): void {
    for (const container of this.#open) for (const owner of container.owners) owner.end = end;
  }
}
