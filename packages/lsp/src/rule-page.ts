/** The page about a rule; undefined when whoever started the server has no such pages. */
export const rulePage = (pages: string | undefined, rule: string): string | undefined =>
  pages === undefined ? undefined : `${pages.replace(/\/?$/, '/')}${rule.split('/').at(-1)}.md`;
