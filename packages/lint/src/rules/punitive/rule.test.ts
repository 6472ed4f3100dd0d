import { expect, it } from 'vitest';
import { PASSES } from '../../testing/passes.ts';
import { testLanguageRule } from '../../testing/test-language-rule.ts';
import { punitive } from './rule.ts';

const FAILS = [
  'All engineers must be more careful with production access.',
  'The responsible developer will be retrained.',
  'He has been fired.',
  'Access for the team was revoked as punishment.',
  'Remind everyone to double-check their work.',
  'We will make sure nobody does this again.',
  'The operator received a formal warning.',
  'This must never happen again.',
  'Staff have to attend a security awareness training again.',
  'Developers should pay closer attention to the diff.',
  'The on-call engineer was taken off the rotation.',
  'Anyone who breaks the build owes the team lunch.',
  'Be careful next time.',
  'People need to follow the process.',
  'The employee will face disciplinary action.',
  'Tell the team to be more vigilant.',
  'We expect engineers to think before they type.',
  'There will be consequences for whoever skips the review.',
  'The two engineers were given a formal reprimand.',
  'Please be more careful with the console.',
  'The technician has to repeat the safety course.',
  "Make sure it doesn't happen again.",
  'People must pay attention to the alerts.',
  'Her production access has been revoked.',
  'Teams that miss the deadline will be named in the all-hands.',
  'We told the operators to try harder.',
  "The contractor's contract was terminated.",
  'Engineers are expected to be more diligent.',
];

it('language/punitive finds these, and nothing in sentences that blame nobody', () => {
  expect(testLanguageRule(punitive, { fails: FAILS, passes: PASSES })).toEqual({
    missed: [],
    wrong: [],
  });
});
