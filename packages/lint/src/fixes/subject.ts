import type { Span } from '@kintsugi/markdown/structure';
import type { Sentence } from '../language-rule.ts';

/** Words that may stand between an article and the person it belongs to: adjectives, other nouns. */
const MOST_BETWEEN = 3;
const ARTICLE = /^(?:the|a|an|our|one|some|any|every|this|that|his|her|their)$/;
/** A subject starts a sentence or follows one of these. */
const BEFORE =
  /^(?:because|since|when|after|as|and|but|so|that|if|while|where|although|though|once|,|;|:|–|—|\()$/;

/**
 * The subject that a finding starts with: the person's token with article, adjectives and further names. Null
 * where it is not certain that the words are the subject and start a clause.
 */
export function subjectAt(
  sentence: Sentence,
  at: number,
): (Span & { readonly first: boolean; readonly name: boolean; readonly next: number }) | null {
  const { tokens, kinds } = sentence.skeleton;
  const person = tokens.findIndex((token, index) => token.start >= at && isPerson(kinds[index]));
  if (person === -1 || (tokens[person]?.start ?? 0) > at + 60) return null;
  let last = person;
  while (kinds[last] === 'name' && kinds[last + 1] === 'name') last += 1;
  const from = kinds[person] === 'name' ? person : articleBefore(sentence, person);
  if (from === null) return null;
  const before = tokens[from - 1]?.lower;
  if (before !== undefined && !BEFORE.test(before)) return null;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  return { start, end, first: from === 0, name: kinds[person] === 'name', next: last + 1 };
}

const isPerson = (kind: string | null | undefined): boolean => kind === 'name' || kind === 'role';

/** Where the article of a role stands; the role itself for a pronoun or a plural at the start of a clause. */
function articleBefore({ skeleton }: Sentence, person: number): number | null {
  for (let index = person - 1; index >= Math.max(0, person - 1 - MOST_BETWEEN); index--) {
    const word = skeleton.tokens[index]?.lower ?? '';
    if (ARTICLE.test(word)) return index;
    if (BEFORE.test(word)) return index + 1;
    if (!/^[\p{L}-]+$/u.test(word)) return null;
  }
  return person <= MOST_BETWEEN ? 0 : null;
}
