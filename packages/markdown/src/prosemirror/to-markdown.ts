import type { BlockContent, ListItem } from 'mdast';
import { normaliseProse } from '../prose/normalise.ts';
import { markdownToProseMirror } from './from-markdown.ts';
import type { ProseMirrorJSON, ProseMirrorNode } from './json.ts';
import { printMdast } from './mdast.ts';
import { SOURCE_LANGUAGE, TABLE_LANGUAGE } from './schema.ts';
import { toInline } from './to-inline.ts';

/**
 * A document of the editor as Markdown prose in its normal form.
 *
 * Every block is read back; one that would not come back with the same words (marks that Markdown
 * cannot express where they stand) is written without its marks.
 */
export function proseMirrorToMarkdown(document: ProseMirrorJSON): string {
  const pieces = (document.content ?? []).map((node, index, all) =>
    printBlock(node, all[index - 1]),
  );
  return normaliseProse(pieces.filter((piece) => piece !== '').join('\n\n'));
}

function printBlock(node: ProseMirrorNode, before: ProseMirrorNode | undefined): string {
  const source = sourceOf(node);
  if (source !== null) return source;
  const marked = print(node, before, true);
  return comesBack(marked, node) ? marked : print(node, before, false);
}

/** The Markdown that a code block holds for what the editor has no node for. */
function sourceOf(node: ProseMirrorNode): string | null {
  const language = node.type === 'codeBlock' ? node.attrs?.language : null;
  return language === TABLE_LANGUAGE || language === SOURCE_LANGUAGE ? textOf(node) : null;
}

function print(
  node: ProseMirrorNode,
  before: ProseMirrorNode | undefined,
  marked: boolean,
): string {
  const writer = new BlockWriter(marked);
  const children = writer.blocks([node]);
  if (children.length === 0) return '';
  // Two lists in a row are kept apart by another mark.
  const list = node.type.endsWith('List') && before?.type === node.type;
  const printed = printMdast({ type: 'root', children });
  return list ? `<!-- -->\n\n${printed}` : printed;
}

/** White space is not compared: Markdown joins runs of it at line ends. */
const words = (text: string): string => text.replace(/\s+/g, '');

const comesBack = (markdown: string, node: ProseMirrorNode): boolean =>
  words(textOf(markdownToProseMirror(markdown))) === words(textOf(node));

/** All text below a node, facts by their key. */
export function textOf(node: ProseMirrorNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'fact') return `{{${String(node.attrs?.key)}}}`;
  return (node.content ?? []).map(textOf).join(' ');
}

class BlockWriter {
  readonly #marked: boolean;

  constructor(marked: boolean) {
    this.#marked = marked;
  }

  blocks(nodes: readonly ProseMirrorNode[]): BlockContent[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: ProseMirrorNode): BlockContent[] {
    switch (node.type) {
      case 'paragraph': {
        const children = toInline(node.content ?? [], this.#marked);
        return children.length === 0 ? [] : [{ type: 'paragraph', children }];
      }
      case 'heading': {
        const children = toInline(withoutBreaks(node.content ?? []), this.#marked);
        return children.length === 0 ? [] : [{ type: 'heading', depth: depthOf(node), children }];
      }
      case 'bulletList':
      case 'orderedList':
        return [this.#list(node)];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.blocks(node.content ?? []) }];
      case 'codeBlock':
        return [codeOf(node)];
      case 'horizontalRule':
        return [{ type: 'thematicBreak' }];
      default:
        return this.blocks(node.content ?? []);
    }
  }

  #list(node: ProseMirrorNode): BlockContent {
    const ordered = node.type === 'orderedList';
    const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1;
    const children = (node.content ?? []).map((item) => this.#item(item));
    return { type: 'list', ordered, ...(ordered ? { start } : {}), spread: false, children };
  }

  #item(node: ProseMirrorNode): ListItem {
    const [first, ...others] = node.content ?? [];
    const box = /^\[([ x])\] /.exec(
      first?.type === 'paragraph' ? (first.content?.[0]?.text ?? '') : '',
    );
    const checked = box ? box[1] === 'x' : null;
    const content = box && first ? [withoutBox(first), ...others] : (node.content ?? []);
    const children = this.blocks(content);
    return { type: 'listItem', spread: !isTight(children), checked, children };
  }
}

/** True for an item whose blocks may follow each other without a blank line. */
const isTight = (children: readonly BlockContent[]): boolean =>
  children
    .slice(1)
    .every(
      (child) =>
        child.type === 'list' && (!child.ordered || child.start === 1) && child.children.length > 0,
    );

/** The paragraph of a task without its box, which Markdown writes by itself. */
function withoutBox(paragraph: ProseMirrorNode): ProseMirrorNode {
  const [first, ...others] = paragraph.content ?? [];
  return first
    ? { ...paragraph, content: [{ ...first, text: (first.text ?? '').slice(4) }, ...others] }
    : paragraph;
}

/** Editor levels 3–5 are `####` to `######`. */
function depthOf(node: ProseMirrorNode): 4 | 5 | 6 {
  const level = Number(node.attrs?.level);
  return level <= 3 ? 4 : level === 4 ? 5 : 6;
}

const withoutBreaks = (nodes: readonly ProseMirrorNode[]): ProseMirrorNode[] =>
  nodes.map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node));

function codeOf(node: ProseMirrorNode): BlockContent {
  const language = typeof node.attrs?.language === 'string' ? node.attrs.language : '';
  const [lang, ...meta] = language.replace(/[`\r\n]/g, '').split(' ');
  return { type: 'code', lang: lang || null, meta: meta.join(' ') || null, value: textOf(node) };
}
