import { withoutWord } from '../../fixes/without-word.ts';
import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { PHRASES } from './phrases.ts';

const ADVERB = /^(?:obviously|clearly|simply|surely|undoubtedly|evidently|plainly)$/;

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
  find: (sentence) => {
    const match = find(sentence);
    return match && { ...match, fixes: withoutWord(sentence, match, ADVERB) };
  },
};
