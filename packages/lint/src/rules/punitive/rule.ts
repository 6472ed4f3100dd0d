import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { EXHORTATIONS } from './exhortations.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';
import { SANCTIONS } from './sanctions.ts';

export const punitive: LanguageRule = {
  id: 'language/punitive',
  title: 'Punishing or exhorting people',
  level: 'warn',
  what: 'This asks people to be better, or punishes them, instead of changing the system.',
  why: "Improve systems, not shame people. “Don't let it happen again” changes nothing about what made it possible.",
  question: 'How do we prevent this class of problem?',
  examples: {
    fails: [
      'Engineers must be more careful.',
      'Retrain the operator.',
      "Don't let it happen again.",
      'He was removed from the rota.',
    ],
    passes: [
      'Retrain the classifier every week.',
      'Add a check before deletion.',
      'Careful calibration is planned.',
    ],
  },
  find: finder([...PHRASES, ...SANCTIONS, ...EXHORTATIONS], EXCEPTIONS),
};
