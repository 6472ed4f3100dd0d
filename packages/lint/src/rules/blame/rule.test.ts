import { expect, it } from 'vitest';
import { PASSES } from '../../testing/passes.ts';
import { testLanguageRule } from '../../testing/test-language-rule.ts';
import { blame } from './rule.ts';

const FAILS = [
  'Our DBA forgot to rotate the password.',
  'They neglected to update the certificate even though the team was told twice.',
  "The vendor's technician ignored the red light on the panel.",
  'The release manager failed to read the changelog.',
  'Management turned a blind eye to the backlog of patches.',
  'The frontend team broke the build yet again.',
  'Nobody bothered to look at the alert.',
  'The junior engineer had no business touching the load balancer.',
  "This is what happens when developers don't read the documentation.",
  'The QA team let this slip through.',
  'Ops dropped the ball on the renewal.',
  'He was clearly out of his depth.',
  'The night operator fell asleep and missed the page.',
  'The previous owner never documented anything, as usual.',
  'Whoever approved this was not paying attention.',
  'We ignored three warnings in a row.',
  'The architects made a terrible decision and refused to listen.',
  'The incident commander panicked.',
  'The team did not take the alert seriously.',
  'The approver waved the change through without looking at it.',
  'Engineering kept making the same mistake.',
  'The integrations team simply never bothers with staging.',
  'The operator was not qualified to run this procedure.',
  'It is the fault of the network group.',
  'The admins were warned twice and did nothing.',
  'The customer team misled everyone about the status.',
  'Nobody in infrastructure took responsibility.',
  'The engineer blindly copied a command from the internet.',
  'Security ignored our ticket for weeks.',
  'The on-call slept through three pages.',
  'The lead disregarded the advice of the DBA.',
  'The author of the patch obviously did not understand the code.',
  'The data team has a habit of breaking things.',
];

it('language/blame finds these, and nothing in sentences that blame nobody', () => {
  expect(testLanguageRule(blame, { fails: FAILS, passes: PASSES })).toEqual({
    missed: [],
    wrong: [],
  });
});
