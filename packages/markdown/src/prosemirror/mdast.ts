import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { hasTooManyMarks, isTooDeep } from '../limits.ts';
import { withoutMarks } from './without-marks.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Reads blocks and code, no other inline marks: what is left when a text has thousands of them. */
const plainParser = unified().use(remarkParse).use(withoutMarks).freeze();

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
export function parseMdast(markdown: string): Root {
  if (isTooDeep(markdown)) return { type: 'root', children: [{ type: 'code', value: markdown }] };
  return hasTooManyMarks(markdown) ? plainParser.parse(markdown) : parser.parse(markdown);
}

/** A tree as Markdown, without the final line end. */
export const printMdast = (root: Root): string => printer.stringify(root).replace(/\n$/, '');
