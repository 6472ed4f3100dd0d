import { expect, it } from 'vitest';
import { PASSES } from '../../testing/passes.ts';
import { testLanguageRule } from '../../testing/test-language-rule.ts';
import { loaded } from './rule.ts';

const FAILS = [
  'I was too lazy to write a test for it.',
  'Someone was incompetent enough to commit the key.',
  'The SRE on duty was careless with the feature flag.',
  "The contractor's sloppy work took down the region.",
  'Our intern recklessly dropped the table.',
  'Raúl was too impatient to wait for the second check.',
  'That was an amateurish way to run a migration.',
  'The reviewer rubber-stamped the pull request.',
  'We were negligent.',
  'Yet another half-baked change from the growth squad.',
];

it('language/loaded finds these, and nothing in sentences that blame nobody', () => {
  expect(testLanguageRule(loaded, { fails: FAILS, passes: PASSES })).toEqual({
    missed: [],
    wrong: [],
  });
});
