import type { Definition, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { normaliseProse } from '../prose/normalise.ts';
import { definitionsOf, InlineReader } from './from-inline.ts';
import type { ProseMirrorJSON, ProseMirrorNode } from './json.ts';
import { parseMdast } from './mdast.ts';
import { HEADING_LEVELS, SOURCE_LANGUAGE, TABLE_LANGUAGE } from './schema.ts';

/**
 * Markdown prose as a document of the editor. What the editor has no node for (tables, images,
 * footnotes, raw HTML) is held as it stands in a code block, so that nothing is lost.
 */
export function markdownToProseMirror(markdown: string): ProseMirrorJSON {
  const text = normaliseProse(markdown);
  const root = parseMdast(text);
  const reader = new BlockReader(text, definitionsOf(root));
  const content = reader.readAll(root.children, true);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

const UNKNOWN = new Set([
  'image',
  'imageReference',
  'footnoteReference',
  'footnoteDefinition',
  'table',
]);

/** True for a tree that holds something the editor has no node for. */
function holdsUnknown(node: Nodes): boolean {
  if (UNKNOWN.has(node.type)) return true;
  if (node.type === 'html') return node.value.startsWith('<!--');
  return 'children' in node && node.children.some(holdsUnknown);
}

class BlockReader {
  readonly #text: string;
  readonly #definitions: ReadonlyMap<string, Definition>;

  constructor(text: string, definitions: ReadonlyMap<string, Definition>) {
    this.#text = text;
    this.#definitions = definitions;
  }

  readAll(nodes: readonly RootContent[], top: boolean): ProseMirrorNode[] {
    return nodes.flatMap((node) => {
      if (!top) return this.#read(node);
      const isSource = node.type === 'html' || holdsUnknown(node);
      return isSource ? [this.#source(node)] : this.#read(node);
    });
  }

  #source(node: RootContent): ProseMirrorNode {
    const { start, end } = node.position ?? {};
    // HTML left open takes the blank lines behind it along, and would take one more each time.
    const text = this.#text.slice(start?.offset ?? 0, end?.offset ?? 0).replace(/\n+$/, '');
    return codeBlock(text, node.type === 'table' ? TABLE_LANGUAGE : SOURCE_LANGUAGE);
  }

  #read(node: RootContent): ProseMirrorNode[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'heading': {
        const level = HEADING_LEVELS[Math.min(2, Math.max(0, node.depth - 4))];
        return [{ type: 'heading', attrs: { level }, ...this.#inline(node.children) }];
      }
      case 'blockquote':
        return [{ type: 'blockquote', content: filled(this.readAll(node.children, false)) }];
      case 'list':
        return [this.#list(node.ordered ? { start: node.start ?? 1 } : null, node.children)];
      case 'code':
        return [codeBlock(node.value, [node.lang, node.meta].filter(Boolean).join(' ') || null)];
      case 'thematicBreak':
        return [{ type: 'horizontalRule' }];
      case 'html':
        return [codeBlock(node.value, SOURCE_LANGUAGE)];
      default:
        return [];
    }
  }

  #paragraph(children: readonly PhrasingContent[]): ProseMirrorNode[] {
    const inline = this.#inline(children);
    return inline.content === undefined ? [] : [{ type: 'paragraph', ...inline }];
  }

  #inline(children: readonly PhrasingContent[]): { content?: ProseMirrorNode[] } {
    const content = new InlineReader(this.#definitions).read(children);
    return content.length === 0 ? {} : { content };
  }

  #list(ordered: { start: number } | null, items: readonly ListItem[]): ProseMirrorNode {
    const content = items.map((item) => this.#item(item));
    return ordered
      ? { type: 'orderedList', attrs: ordered, content }
      : { type: 'bulletList', content };
  }

  #item(item: ListItem): ProseMirrorNode {
    const content = this.readAll(item.children, false);
    if (content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' });
    const [first, ...others] = content;
    if (typeof item.checked !== 'boolean' || !first) return { type: 'listItem', content };
    const box = { type: 'text', text: item.checked ? '[x] ' : '[ ] ' };
    const boxed = { ...first, content: [box, ...(first.content ?? [])] };
    return { type: 'listItem', content: [boxed, ...others] };
  }
}

const filled = (content: ProseMirrorNode[]): ProseMirrorNode[] =>
  content.length === 0 ? [{ type: 'paragraph' }] : content;

const codeBlock = (text: string, language: string | null): ProseMirrorNode => ({
  type: 'codeBlock',
  attrs: { language },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
