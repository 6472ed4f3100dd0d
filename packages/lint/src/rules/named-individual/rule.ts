import { roleForName } from '../../fixes/role-for-name.ts';
import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { AUTHORS } from './authors.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';

const find = finder([...PHRASES, ...AUTHORS], EXCEPTIONS);

export const namedIndividual: LanguageRule = {
  id: 'language/named-individual',
  title: 'A named individual as the cause',
  level: 'warn',
  what: 'This names somebody as the cause.',
  why: 'Naming individuals in root cause: creates fear, hides future problems.',
  question: 'What made sense to do at the time? Write what the role saw and did, not who it was.',
  examples: {
    fails: [
      'The leak began when Farrukh advertised the wrong prefix.',
      '@alice skipped the review.',
      "Bob's script deleted the table.",
    ],
    passes: [
      'Thanks to Alice for fixing it.',
      'Owner: @bob.',
      'Mariano reverted the change.',
      'Jenkins forgot its credentials.',
    ],
  },
  find: (sentence) => {
    const match = find(sentence);
    return match && { ...match, fixes: roleForName(sentence, match) };
  },
};
