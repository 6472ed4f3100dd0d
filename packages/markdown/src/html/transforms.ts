import type { Element, Root } from 'hast';
import type { Html, Root as MarkdownRoot, Parents, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Blocks of raw HTML become text, so that no words vanish; comments do vanish. Of tags inside of
 * running text only the line break means something, the others are dropped later.
 */
export function showRawHtml() {
  return (tree: MarkdownRoot): void => {
    visit(tree, 'html', (node: Html, index, parent: Parents | undefined) => {
      if (parent === undefined || index === undefined) return;
      const instead = replacement(node, parent.type);
      if (instead) parent.children.splice(index, 1, instead);
    });
  };
}

const HOLDS_BLOCKS = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

function replacement(node: Html, parentType: string): RootContent | null {
  if (/^<br\s*\/?>$/i.test(node.value)) return { type: 'break' };
  if (node.value.startsWith('<!--') || !HOLDS_BLOCKS.includes(parentType)) return null;
  return { type: 'paragraph', children: [{ type: 'text', value: node.value }] };
}

/** Moves headings down by some levels; none goes below 6. */
export function shiftHeadings(by: number) {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (level !== undefined) element.tagName = `h${Math.min(6, Number(level) + by)}`;
    });
  };
}

/** Links open without a handle on this page, and search engines do not follow them for us. */
export function markLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      if (element.tagName === 'a') element.properties.rel = ['noopener', 'noreferrer', 'nofollow'];
    });
  };
}
