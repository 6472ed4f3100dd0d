import type { Span } from '@kintsugi/markdown/structure';
import type { Fix } from '../finding.ts';
import type { Sentence } from '../language-rule.ts';
import { subjectAt } from './subject.ts';
import { articleFor } from './without-word.ts';

const TITLE = 'Write the role instead of the name';

/** `Sven deleted the volume` becomes `An engineer deleted the volume`; `Deepak's change` becomes `A change`. */
export function roleForName(sentence: Sentence, match: Span): Fix[] {
  return owned(sentence, match) ?? acting(sentence, match) ?? [];
}

function owned(sentence: Sentence, match: Span): Fix[] | null {
  const { tokens, kinds } = sentence.skeleton;
  const last = tokens.findIndex(
    (token, index) =>
      token.start >= match.start &&
      token.end <= match.end &&
      kinds[index] === 'name' &&
      /'s$/.test(token.lower),
  );
  const [owner, noun] = [tokens[last], tokens[last + 1]];
  if (!owner || !noun) return null;
  let first = last;
  while (kinds[first - 1] === 'name') first -= 1;
  const before = tokens[first - 1];
  if (before && (/^\p{Lu}/u.test(before.text) || /^(?:the|an?|our)$/.test(before.lower))) return [];
  const start = tokens[first]?.start ?? owner.start;
  if (!/^[a-z]/.test(noun.text) || sentence.text.slice(owner.end, noun.start) !== ' ') return [];
  // `Deepak's changes` would need no article; what is no plain singular is left to people.
  if (/s$/.test(noun.text)) return [];
  const article = articleFor(noun.text);
  const replacement = first === 0 ? article.charAt(0).toUpperCase() + article.slice(1) : article;
  return [{ title: TITLE, replacement, start, end: owner.end }];
}

function acting(sentence: Sentence, match: Span): Fix[] | null {
  const subject = subjectAt(sentence, match.start);
  if (!subject?.name) return null;
  return [
    {
      title: TITLE,
      replacement: subject.first ? 'An engineer' : 'an engineer',
      start: subject.start,
      end: subject.end,
    },
  ];
}
