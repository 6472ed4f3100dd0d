import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { PHRASES } from './phrases.ts';

const find = finder(PHRASES);

export const certainty: LanguageRule = {
  id: 'language/certainty',
  title: 'Hindsight made certain',
  level: 'info',
  what: 'This word makes what is known now look as if it had been plain then.',
  why: 'Hindsight bias: what is obvious afterwards was one of many possibilities at the time.',
  question: "Why wasn't it obvious?",
  examples: {
    fails: [
      'Obviously the cache was stale.',
      'The alert was clearly wrong.',
      'They simply forgot the flag.',
    ],
    passes: ['It was not obvious that the two were related.', 'The limits are clearly documented.'],
  },
  hint: /obvious|clearly|simply|of course|surely|undoubtedly|needless|trivial|evident|hindsight|anyone can|anyone could/i,
  find: (sentence) => {
    const match = find(sentence);
    if (!match) return null;
    const word = /^(?:obviously|clearly|simply|surely|undoubtedly|evidently|of course)[,]? /i.exec(
      sentence.text.slice(match.start),
    );
    const fixes = word ? [removal(sentence.text, match.start, word[0].length)] : [];
    return { ...match, fixes };
  },
};

/** Taking the word out; a sentence that loses its first word starts with a capital again. */
function removal(text: string, start: number, length: number) {
  const first = text.slice(0, start).trim() === '' || /[.!?]\s+$/.test(text.slice(0, start));
  const next = text.charAt(start + length);
  return {
    title: 'Leave the word out',
    replacement: first ? next.toUpperCase() : next,
    start,
    end: start + length + 1,
  };
}
