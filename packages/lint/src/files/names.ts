const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkd|mkdn)$/i;

/** Whether a file is Markdown by its name. */
export const isMarkdownName = (name: string): boolean => MARKDOWN.test(name);

/**
 * What is linted when nothing is named: the patterns that the specification applies to, and
 * “post-mortem” spelt with a hyphen. Large and small letters are the same; of a folder that is named
 * so, all Markdown files.
 */
export const DEFAULT_PATTERNS: readonly string[] = [
  '**/*incident*',
  '**/*postmortem*',
  '**/*post-mortem*',
  '**/*retro*',
  '**/*failure*',
  '**/*outage*',
];
