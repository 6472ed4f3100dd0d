import { findFrontMatter } from '../blocks/front-matter.ts';

/** A file without its front matter. */
export const dropFrontMatter = (markdown: string): string =>
  markdown.slice(findFrontMatter(markdown)?.span.end ?? 0);
