/** A placeholder is short; a longer text is not looked at. */
const LONGEST = 300;

const PLACEHOLDER =
  /^(?:tb[dac]|todo|to do|to be (?:written|added|done|filled(?: in| out)?|determined|decided|confirmed|completed|announced)|wip|work in progress|coming soon|fill (?:me|this|it) in|placeholder|lorem ipsum.*|\.{3,}|…|x+|\?+|-+)$/is;

/** The words of a section, without comments and marks. */
export const bareText = (markdown: string): string =>
  markdown
    .slice(0, 4 * LONGEST)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/[*_`#>[\]()|:!]/g, ' ')
    .replace(/^\s*[-+]\s+/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]+$/, (dots) => (dots.length > 2 ? dots : ''));

/** True for a section with nothing but a comment, `TBD`, `to be written` and the like. */
export function isPlaceholder(markdown: string): boolean {
  if (markdown.length > 4 * LONGEST) return false;
  const bare = bareText(markdown);
  return (
    markdown.trim() !== '' && (bare === '' || PLACEHOLDER.test(bare)) && !/!\[|<img/i.test(markdown)
  );
}
