import { withoutWord } from '../../fixes/without-word.ts';
import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';
import { JUDGING } from './words.ts';

/** A judging adjective, or the adverb made of one. */
const JUDGEMENT = new RegExp(`^(?:${JUDGING.join('|')})(?:ly)?$`, 'i');

const find = finder(PHRASES, EXCEPTIONS);

export const loaded: LanguageRule = {
  id: 'language/loaded',
  title: 'Loaded words',
  level: 'warn',
  what: 'This word judges people.',
  why: 'Blame prevents learning: who is called careless will tell less next time.',
  question: 'What information would have helped at that moment?',
  examples: {
    fails: [
      'A careless change took the site down.',
      'The vendor cut corners.',
      'It was sloppy of us.',
    ],
    passes: ['Modules are lazily loaded.', 'Nobody was careless here.', 'The loss was negligible.'],
  },
  find: (sentence) => {
    const match = find(sentence);
    return match && { ...match, fixes: withoutWord(sentence, match, JUDGEMENT) };
  },
};
