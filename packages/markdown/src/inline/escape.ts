/**
 * Plain text as one line of Markdown, and back.
 *
 * Timeline texts, causes and actions are plain text, in which people write `code` and links. Those
 * two stand as they are; every other character that Markdown or HTML would read as a mark is
 * escaped, and a line end becomes `<br>`. `unescapeLine` is the exact inverse.
 */

/** What passes unescaped: simple code, simple web links. Neither holds a backslash. */
const CODE = '`[^`\\\\\\n]+`(?!`)';
const LINK = '\\[[^\\[\\]\\\\`\\n<&]*\\]\\(https?://[^()\\s\\\\`<>&|]*\\)';
const ENTITY = '&(?=#?\\w{1,31};)';
const URL = 'https?://(?:[^\\s\\\\`<>&|*~\\[\\]]|&(?!#?\\w{1,31};))+';
const TICKS = '``+';
const PUNCTUATION = '!-\\/:-@\\[-`{-~';

const TOKENS = new RegExp(
  `${TICKS}|${CODE}|${LINK}|${URL}|\\n|\\\\(?=[${PUNCTUATION}\\n]|$)|${ENTITY}|_|[\`*<[~]`,
  'gu',
);

const INTRAWORD = /[\p{L}\p{N}]/u;

function escapeToken(token: string, offset: number, text: string): string {
  if (token === '\n') return '<br>';
  if (token === '_') {
    const inside = INTRAWORD.test(text[offset - 1] ?? '') && INTRAWORD.test(text[offset + 1] ?? '');
    return inside ? '_' : '\\_';
  }
  if (token.length === 1) return `\\${token}`;
  if (token.startsWith('``')) return token.replaceAll('`', '\\`');
  return token;
}

/** Plain text as one line of Markdown. Line ends of all kinds become `<br>`. */
export const escapeLine = (text: string): string =>
  normaliseLineEnds(text).replace(TOKENS, escapeToken);

const ESCAPED = new RegExp(
  `${CODE}|\\\\[${PUNCTUATION}]|<br[ \\t]*/?>|&(?:amp|lt|gt|quot|apos|nbsp|#39|#124);`,
  'giu',
);

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#124;': '|',
  '&nbsp;': '\u00a0',
};

function unescapeToken(token: string): string {
  if (token.startsWith('`')) return token;
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('<')) return '\n';
  return ENTITIES[token.toLowerCase()] ?? token;
}

/** The plain text of one line of Markdown that `escapeLine` wrote (or a person did). */
export const unescapeLine = (markdown: string): string => markdown.replace(ESCAPED, unescapeToken);

/** The same for a table cell, where a pipe is escaped too. */
export const escapeCell = (text: string): string => escapeLine(text).replaceAll('|', '\\|');

/** A table cell back to plain text: the table takes the backslash of `\|` before anything else. */
export const unescapeCell = (markdown: string): string =>
  unescapeLine(markdown.replace(/\\([\\|])/g, (pair, char) => (char === '|' ? '|' : pair)));

/** Line ends of all kinds as `\n`. */
export const normaliseLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');
