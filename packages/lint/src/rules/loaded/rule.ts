import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';

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
  hint: /\p{L}/u,
  find: finder(PHRASES, EXCEPTIONS),
};
