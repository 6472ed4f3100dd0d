import type { Span } from '@kintsugi/markdown/structure';
import type { Fix } from '../finding.ts';
import type { Sentence } from '../language-rule.ts';

const TITLE = 'Leave the word out';

/**
 * Leaves a word out that judges: `carelessly pasted` becomes `pasted`, `a careless engineer` becomes `an
 * engineer`. A sentence that loses its first word starts with a capital again.
 *
 * @param word matches the word alone, without the `g` flag
 */
export function withoutWord(sentence: Sentence, match: Span, word: RegExp): Fix[] {
  const { tokens } = sentence.skeleton;
  const index = tokens.findIndex(
    (token) => token.start >= match.start && token.end <= match.end && word.test(token.lower),
  );
  const [before, found, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!found || !next || !/^\p{L}/u.test(next.text)) return [];
  if (!found.lower.endsWith('ly') && !isBetween(before?.lower ?? '', next.lower)) return [];
  // A comma after the word belongs to it; anything but one blank between means marks of Markdown.
  if (sentence.text.slice(found.end, next.start) !== ' ') return [];
  const article = before && /^an?$/.test(before.lower) ? before : undefined;
  if (article && sentence.text.slice(article.end, found.start) !== ' ') return [];
  const start = (article ?? found).start;
  const kept = sentence.source.slice(next.start, next.end);
  const text = article ? `${articleFor(kept)} ${kept}` : kept;
  const capital = start === sentence.start && /^\p{Lu}/u.test(sentence.source.slice(start));
  return [
    {
      title: TITLE,
      replacement: capital ? text.charAt(0).toUpperCase() + text.slice(1) : text,
      start,
      end: next.end,
    },
  ];
}

/** An adjective can go where it stands between an article and a noun; behind `was` it cannot. */
const isBetween = (before: string, next: string): boolean =>
  (/^(?:an?|the|our|this|that|these|those|one|some|his|her|their)$/.test(before) ||
    before.endsWith("'s")) &&
  !/^(?:and|or|but|in|of|to|for|with|about|not|on|at|when|while|during|as|enough|by)$/.test(next);

/** `a` or `an`, by the letters: right for the words that stand behind a judgement on somebody. */
export const articleFor = (word: string): string =>
  /^(?:[aeio]|u(?!ni|se))/i.test(word) || /^(?:SRE|SR|HR|IC\b|MD|RD)/.test(word) ? 'an' : 'a';
