import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

const printer = unified()
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    strong: '*',
  })
  .use(remarkGfm)
  .freeze();

/** Markdown as a tree. */
export const parseMdast = (markdown: string): Root => parser.parse(markdown);

/** A tree as Markdown, without the final line end. */
export const printMdast = (root: Root): string => printer.stringify(root).replace(/\n$/, '');
