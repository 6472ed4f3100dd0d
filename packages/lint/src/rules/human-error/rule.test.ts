import { expect, it } from 'vitest';
import { PASSES } from '../../testing/passes.ts';
import { testLanguageRule } from '../../testing/test-language-rule.ts';
import { humanError } from './rule.ts';

const FAILS = [
  'Root cause was human error during the migration.',
  'The outage was caused by an engineer running the wrong script.',
  'An operator accidentally deleted the production volume, which caused the outage.',
  'The incident was due to a manual mistake.',
  'It was a simple mistake by the on-call engineer.',
  'The root cause was that a developer forgot to add the index.',
  'Operator error led to the loss of two hours of data.',
  'This was caused by someone mistyping the hostname.',
  'Failure occurred because the technician plugged the cable into the wrong port.',
  'We attribute the failure to carelessness.',
  'A copy-paste error by the admin broke the config.',
  'The problem was a typo made by a developer.',
  'PEBKAC.',
  'The trigger was an employee clicking a phishing link by mistake.',
  'The fire was the result of a mistake made by the technician.',
  'Wrong file uploaded by the operator.',
  'The failure boils down to human error.',
  'An administrator mistakenly revoked the certificate, which took down the VPN.',
  'Because a developer misread the ticket, the wrong index was dropped.',
  'Due to a slip during data entry, prices were wrong.',
  'Caused by: careless handling of the tape by staff.',
  'The database went down because Karim ran the wrong playbook.',
  "An engineer's typo in the config led to the crash.",
  'Human mistake.',
  'The error was made by the night shift.',
  'User mistake in the console.',
];

it('language/human-error finds these, and nothing in sentences that blame nobody', () => {
  expect(testLanguageRule(humanError, { fails: FAILS, passes: PASSES })).toEqual({
    missed: [],
    wrong: [],
  });
});
