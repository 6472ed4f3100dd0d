import { requireInstead } from '../../fixes/require-instead.ts';
import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { ATTITUDES } from './attitudes.ts';
import { IDIOMS } from './idioms.ts';
import { OMISSIONS } from './omissions.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';

const find = finder([...PHRASES, ...IDIOMS, ...OMISSIONS, ...ATTITUDES], EXCEPTIONS);

export const blame: LanguageRule = {
  id: 'language/blame',
  title: 'Blame of a person or a team',
  level: 'warn',
  what: 'This puts the failure on a person or a team.',
  why: 'Blame prevents learning. People did what made sense to them at the time, with the information they had.',
  question: 'How did the system allow this?',
  examples: {
    fails: [
      'Alice forgot to run the migration.',
      'The network team ignored the warning.',
      'We failed to consider leap years.',
    ],
    passes: [
      'The service failed to start.',
      'The job ignored the flag.',
      'The migration was not run.',
    ],
  },
  find: (sentence) => {
    const match = find(sentence);
    return match && { ...match, fixes: requireInstead(sentence, match) };
  },
};
