import { expect, it } from 'vitest';
import { PASSES } from '../../testing/passes.ts';
import { testLanguageRule } from '../../testing/test-language-rule.ts';
import { namedIndividual } from './rule.ts';

const FAILS = [
  'Priya deployed the change without review.',
  'The outage started when Marcus restarted the wrong host.',
  '@jdoe pushed directly to main and broke the build.',
  "Because of Ahmed's change, the cache was flushed.",
  'Kowalski deleted the production table.',
  'The bad config was committed by Li Wei.',
  'Fernanda should have checked the backup.',
  'John forgot to renew the domain.',
  'Sarah Connor misread the dashboard.',
  'The mistake was made by Yuki Tanaka.',
  'Björn shut down the wrong server.',
  'It was Tunde who ran the script in production.',
  'Root cause: Olga.',
  'Mehmet took the cluster down with a bad query.',
  "The incident was triggered by Ivana's deploy.",
  'Aditya approved the change without looking at it.',
  "Sven's commit broke the login.",
  'The keys were leaked by Gita.',
  '@maria.k ignored the page.',
  'Nkechi typed the wrong hostname.',
  'When Pavel restarted the primary, all sessions were lost.',
  'Hiroshi could have stopped the rollout.',
  'The outage was caused by Elif, who dropped the table.',
  'Leila forgot the flag.',
  'It failed because Anders had not read the guide.',
];

it('language/named-individual finds these, and nothing in sentences that blame nobody', () => {
  expect(testLanguageRule(namedIndividual, { fails: FAILS, passes: PASSES })).toEqual({
    missed: [],
    wrong: [],
  });
});
