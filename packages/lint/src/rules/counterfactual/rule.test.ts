import { expect, it } from 'vitest';
import { PASSES } from '../../testing/passes.ts';
import { testLanguageRule } from '../../testing/test-language-rule.ts';
import { counterfactual } from './rule.ts';

const FAILS = [
  'The team should have noticed the disk filling up.',
  'Had the operator looked at the graph, he would have seen the spike.',
  'If we had tested the rollback, the outage would have been shorter.',
  'This could have been prevented if someone had read the email.',
  'She ought to have rolled back immediately.',
  'The reviewers could have caught this.',
  "Why didn't anyone check the quota?",
  'If only the on-call had escalated sooner.',
  'The DBA would have known if he had asked.',
  'It should have been obvious to the deployer.',
  'The change should have been tested in staging first.',
  'Support should have told us right away.',
  'Nobody would have been affected had they followed the runbook.',
  'We needed to have checked the backups first.',
  'The vendor should have warned us about the deprecation.',
  'The bug should have been found during testing.',
  'An experienced engineer would have spotted it at once.',
  "You should've asked before restarting the cluster.",
  'The manager might have thought of that earlier.',
  'The team would have saved two hours by calling the vendor.',
  'The shift engineer should have opened the valve first.',
  'We could have paged the vendor an hour earlier.',
  'Had Tomás waited, nothing would have happened.',
  'A more experienced operator would have stopped there.',
  'Someone should have told the support desk.',
  'The design review ought to have raised this.',
  'If the analysts had compared the totals, they would have seen it.',
  'Testing it once would have been enough to find this.',
  'The release should never have gone out on a Friday.',
  'It could easily have been avoided.',
  'We would have caught it with a closer look.',
  'Everyone should have known about the freeze.',
  'The decision should have been escalated to the director.',
  'They should have known.',
];

it('language/counterfactual finds these, and nothing in sentences that blame nobody', () => {
  expect(testLanguageRule(counterfactual, { fails: FAILS, passes: PASSES })).toEqual({
    missed: [],
    wrong: [],
  });
});
