import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';

export const humanError: LanguageRule = {
  id: 'language/human-error',
  title: 'Human error as a cause',
  level: 'warn',
  what: 'This gives the mistake of a person as the cause.',
  why: 'Not "human error"—go deeper. An explanation that ends at a person changes nothing about the system.',
  question:
    "Why was the error possible? What safeguards didn't catch it? What systemic conditions contributed?",
  examples: {
    fails: [
      'Root cause: human error.',
      'It broke because an engineer mistakenly deleted the index.',
      "The outage was an operator's mistake.",
    ],
    passes: [
      'Human error is not an acceptable end point, so we kept asking why.',
      'The form accepts a date in the past.',
      'A typo in the manifest is now rejected.',
    ],
  },
  hint: /error|mistake|slip|oversight|blunder|fail|lapse|negligen|careless|because|since|due to|caused|owing|attribut|result|from|down to|explained|product|trigger|cause|why|fault|accident|pebk|picnic|id-?10|\bby\b|typo/i,
  find: finder(PHRASES, EXCEPTIONS),
};
