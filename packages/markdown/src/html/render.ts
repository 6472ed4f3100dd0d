import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type FactSource, printFacts } from '../facts/print.ts';
import { readFacts } from '../facts/read.ts';
import { assertReadable } from '../limits.ts';
import { parseMdast } from '../prosemirror/mdast.ts';
import { dropFrontMatter } from './drop-front-matter.ts';
import { markLinks, shiftHeadings, showRawHtml } from './transforms.ts';

export interface RenderOptions {
  /** The level that a heading of level 1 becomes; deeper ones follow, at most 6. Default 1. */
  readonly topHeading?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Where the values of facts such as `{{fact:duration}}` are taken from. */
  readonly facts?: FactSource;
}

/** What passes: GitHub's list without images of other schemes, and no protocol but these three. */
const SCHEMA = {
  ...defaultSchema,
  // Identifiers come from footnotes alone, which are prefixed already.
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['https'] },
};

/**
 * Markdown as HTML that is safe to publish: raw HTML of the source never passes (blocks of it are shown
 * as text, tags inside of text are dropped), what remains is sanitised, links lead to http, https or
 * mailto only and carry `rel="noopener"`.
 */
export function renderHtml(markdown: string, options: RenderOptions = {}): string {
  assertReadable(markdown);
  const source = readFacts(dropFrontMatter(markdown));
  const text = options.facts ? printFacts(source, options.facts) : source;
  const processor = unified()
    .use(showRawHtml)
    .use(remarkRehype)
    .use(shiftHeadings, (options.topHeading ?? 1) - 1)
    .use(rehypeSanitize, SCHEMA)
    .use(markLinks)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(parseMdast(text)));
}
