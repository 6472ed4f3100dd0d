import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

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
