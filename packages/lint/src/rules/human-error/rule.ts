import { withoutWord } from '../../fixes/without-word.ts';
import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';
import { SLIPS } from './slips.ts';

const ADVERB =
  /^(?:accidentally|mistakenly|inadvertently|erroneously|unintentionally|unknowingly|unwittingly|carelessly|absent-mindedly)$/;

const find = finder([...PHRASES, ...SLIPS], EXCEPTIONS);

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
  find: (sentence) => {
    const match = find(sentence);
    return match && { ...match, fixes: withoutWord(sentence, match, ADVERB) };
  },
};
