import type { Match, Phrase, Sentence } from '../language-rule.ts';
import { pattern } from './pattern.ts';

/** Compiles phrases once; the result finds the first that matches a sentence. */
export function finder(
  phrases: readonly Phrase[],
  exceptions: readonly Phrase[] = [],
): (sentence: Sentence) => Match | null {
  const wanted = phrases.map((phrase) => pattern(phrase.match));
  const unwanted = exceptions.map((phrase) => pattern(phrase.match));
  return ({ skeleton }) => {
    for (const phrase of wanted) {
      const match = phrase.exec(skeleton.text);
      if (!match) continue;
      if (unwanted.some((exception) => exception.test(skeleton.text))) return null;
      return skeleton.spanOf(match.index, match.index + match[0].length);
    }
    return null;
  };
}
