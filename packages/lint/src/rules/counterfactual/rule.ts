import { tellWhatHappened } from '../../fixes/tell-what-happened.ts';
import type { LanguageRule } from '../../language-rule.ts';
import { finder } from '../../text/phrases.ts';
import { HINDSIGHT } from './hindsight.ts';
import { EXCEPTIONS, PHRASES } from './phrases.ts';

const find = finder([...PHRASES, ...HINDSIGHT], EXCEPTIONS);

export const counterfactual: LanguageRule = {
  id: 'language/counterfactual',
  title: 'Should have, could have, would have',
  level: 'warn',
  what: 'This tells what people should, could or would have done instead of what happened.',
  why: "“They should have…”: hindsight bias, doesn't fix systems.",
  question: "Why wasn't it obvious? What made sense to do at the time?",
  examples: {
    fails: [
      'The operator should have checked the dashboard.',
      'This should have been caught in review.',
      'Had we read the notes, we would have known.',
    ],
    passes: [
      'The alert should have fired.',
      'We should add a check.',
      'A canary would have exposed the drop.',
    ],
  },
  find: (sentence) => {
    const match = find(sentence);
    return match && { ...match, fixes: tellWhatHappened(sentence, match) };
  },
};
