import type { Definition, PhrasingContent, Root } from 'mdast';
import { FACT_TOKEN } from '../facts/token.ts';
import type { ProseMirrorMark, ProseMirrorNode } from './json.ts';
import { MARKS, type MarkName } from './schema.ts';

const ORDER: readonly string[] = MARKS;
const rank = (mark: ProseMirrorMark): number => ORDER.indexOf(mark.type);

/** Adds a mark, in the order of `MARKS`; a mark that is there already is not added again. */
export function withMark(
  marks: readonly ProseMirrorMark[],
  mark: ProseMirrorMark,
): readonly ProseMirrorMark[] {
  if (marks.some((known) => known.type === mark.type)) return marks;
  return [...marks, mark].sort((a, b) => rank(a) - rank(b));
}

const SIMPLE: Readonly<Record<string, MarkName>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strike',
};

/** Running text of Markdown as inline nodes of the editor. */
export class InlineReader {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #nodes: ProseMirrorNode[] = [];
  #underline = 0;

  constructor(definitions: ReadonlyMap<string, Definition>) {
    this.#definitions = definitions;
  }

  /** The nodes of `content`, neighbours with the same marks joined, white space at the ends gone. */
  read(content: readonly PhrasingContent[]): ProseMirrorNode[] {
    this.#all(content, []);
    return tidy(this.#nodes);
  }

  #all(content: readonly PhrasingContent[], marks: readonly ProseMirrorMark[]): void {
    for (const node of content) this.#one(node, marks);
  }

  #one(node: PhrasingContent, marks: readonly ProseMirrorMark[]): void {
    switch (node.type) {
      case 'text':
        this.#text(node.value, marks);
        return;
      case 'strong':
      case 'emphasis':
      case 'delete':
        this.#all(node.children, withMark(marks, { type: SIMPLE[node.type] ?? 'bold' }));
        return;
      case 'inlineCode':
        this.#push(node.value, withMark(marks, { type: 'code' }));
        return;
      case 'break':
        this.#nodes.push({ type: 'hardBreak' });
        return;
      case 'link':
        this.#all(node.children, withMark(marks, linkMark(node.url, node.title)));
        return;
      case 'linkReference': {
        const definition = this.#definitions.get(node.identifier);
        this.#all(
          node.children,
          definition ? withMark(marks, linkMark(definition.url, definition.title)) : marks,
        );
        return;
      }
      case 'html':
        this.#html(node.value, marks);
        return;
      default:
        return;
    }
  }

  #html(value: string, marks: readonly ProseMirrorMark[]): void {
    if (/^<u>$/i.test(value)) this.#underline += 1;
    else if (/^<\/u>$/i.test(value)) this.#underline = Math.max(0, this.#underline - 1);
    else if (/^<br\s*\/?>$/i.test(value)) this.#nodes.push({ type: 'hardBreak' });
    else this.#push(value, marks);
  }

  #text(value: string, marks: readonly ProseMirrorMark[]): void {
    let at = 0;
    for (const match of value.matchAll(FACT_TOKEN)) {
      this.#push(value.slice(at, match.index), marks);
      this.#nodes.push({ type: 'fact', attrs: { key: match[1] }, ...this.#marked(marks) });
      at = match.index + match[0].length;
    }
    this.#push(value.slice(at), marks);
  }

  #push(text: string, marks: readonly ProseMirrorMark[]): void {
    if (text !== '')
      this.#nodes.push({
        type: 'text',
        text: text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' '),
        ...this.#marked(marks),
      });
  }

  #marked(marks: readonly ProseMirrorMark[]): { marks?: readonly ProseMirrorMark[] } {
    const all = this.#underline > 0 ? withMark(marks, { type: 'underline' }) : marks;
    return all.length === 0 ? {} : { marks: all };
  }
}

const linkMark = (href: string, title: string | null | undefined): ProseMirrorMark => ({
  type: 'link',
  attrs: title ? { href, title } : { href },
});

const sameMarks = (a: ProseMirrorNode, b: ProseMirrorNode): boolean =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);

/** Joins neighbouring texts of the same marks; drops breaks and white space at both ends. */
export function tidy(nodes: readonly ProseMirrorNode[]): ProseMirrorNode[] {
  const joined: ProseMirrorNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    } else joined.push(node);
  }
  return trimEnds(joined);
}

const isCode = (node: ProseMirrorNode): boolean =>
  node.marks?.some((mark) => mark.type === 'code') ?? false;

function trimEnds(nodes: ProseMirrorNode[]): ProseMirrorNode[] {
  while (trimmedAway(nodes, 0)) nodes.shift();
  while (trimmedAway(nodes, nodes.length - 1)) nodes.pop();
  return nodes;
}

/** Trims the node at one end; true when nothing of it is left. */
function trimmedAway(nodes: ProseMirrorNode[], index: number): boolean {
  const node = nodes[index];
  if (node === undefined || node.type === 'fact') return false;
  if (node.type === 'hardBreak') return true;
  if (isCode(node)) return false;
  const text =
    index === 0 ? (node.text ?? '').replace(/^[ \t\ufeff]+/, '') : trimRight(node.text ?? '');
  const both = nodes.length === 1 ? trimRight(text) : text;
  nodes[index] = { ...node, text: both };
  return both === '';
}

function trimRight(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return text.slice(0, end);
}

/** The link definitions of a document by identifier. */
export function definitionsOf(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of root.children) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  }
  return found;
}
