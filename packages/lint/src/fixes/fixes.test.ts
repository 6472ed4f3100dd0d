import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_RULES, lintText } from '../index.ts';

const read = (text: string) => lintText(text, { place: 'cause', roster: [{ name: 'Alice' }] });
const made = (text: string): string[] =>
  read(text).flatMap(({ fixes }) =>
    fixes.map((fix) => text.slice(0, fix.start) + fix.replacement + text.slice(fix.end)),
  );

describe('a fix', () => {
  it.each([
    ['Alice forgot to run the migration.', 'Nothing required the migration to be run.'],
    ['Alice forgot to run the migration.', 'The migration was not run.'],
    ['Alice forgot to run the migration.', 'An engineer forgot to run the migration.'],
    [
      'It broke because the operator neglected to apply the patches before the switch.',
      'It broke because the patches were not applied before the switch.',
    ],
    ['The team failed to restart `api-2`, so it hung.', null],
    ['We failed to restart the `api-2` host.', 'The `api-2` host was not restarted.'],
    ['This should have been caught in review.', 'This was not caught in review.'],
    ['These should have been caught in review.', 'These were not caught in review.'],
    [
      'The operator should have checked the dashboard.',
      'The operator did not check the dashboard.',
    ],
    ['They should not have deployed on a Friday.', 'They deployed on a Friday.'],
    ['A careless engineer deleted it.', 'An engineer deleted it.'],
    ['The lead was careless and late.', null],
    [
      'An admin accidentally deleted the bucket, which took the site down.',
      'An admin deleted the bucket, which took the site down.',
    ],
    ["Alice's change broke the login.", 'A change broke the login.'],
    ['Obviously the cache was stale.', 'The cache was stale.'],
    ['Engineers must be more careful.', null],
  ])('of %j may be %j', (text, after) => {
    const all = made(text);
    if (after === null) expect(all).toEqual([]);
    else expect(all).toContain(after);
  });

  const subject = fc.constantFrom(
    'Alice',
    'The operator',
    'The network team',
    'We',
    'An engineer on the night shift',
    '@alice',
    "Alice's script",
  );
  const verb = fc.constantFrom(
    'forgot to run',
    'neglected to restart',
    'failed to update',
    'should have checked',
    'ought to have tested',
    'carelessly deleted',
    'accidentally dropped',
    'should never have merged',
    'deleted',
  );
  const object = fc.constantFrom(
    'the migration',
    'the **old** nodes',
    '`api-2`',
    'our backups of the table',
    'a [link](https://x.y/z)',
    'the “quoted” thing',
    'it',
  );
  const tail = fc.constantFrom(
    '.',
    ', which took the site down.',
    ' before the deploy.',
    ' and left.',
    '!',
  );
  const lead = fc.constantFrom('', 'It broke because ', '🚒 ', 'Root cause: ', 'In short, ');
  const sentences = fc
    .tuple(lead, subject, verb, object, tail)
    .map(([before, who, did, what, end]) => `${before}${who} ${did} ${what}${end}`);

  it('removes its finding, brings no new one, and stays within the text', () => {
    let fixes = 0;
    const examples = LANGUAGE_RULES.flatMap((rule) => rule.examples.fails);
    fc.assert(
      fc.property(fc.oneof(sentences, fc.constantFrom(...examples)), (text) => {
        const before = read(text);
        for (const finding of before) {
          for (const fix of finding.fixes) {
            fixes += 1;
            expect(fix.start).toBeGreaterThanOrEqual(0);
            expect(fix.end).toBeLessThanOrEqual(text.length);
            const after = read(text.slice(0, fix.start) + fix.replacement + text.slice(fix.end));
            const rules = after.map(({ rule }) => rule);
            expect(rules).not.toContain(finding.rule);
            expect(before.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
            expect(fix.replacement).not.toMatch(/[\ue000-\ue002]|undefined/);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(fixes).toBeGreaterThan(100);
  });
});
