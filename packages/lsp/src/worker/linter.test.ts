import { afterEach, expect, it } from 'vitest';
import { createLinter, LintRefused } from './linter.ts';

const linter = createLinter();
afterEach(() => linter.close());
const never = new AbortController().signal;
const LONG = 'They should have known better, said nobody at all.\n\n'.repeat(20_000);

it('answers texts in turn, each with its own report', async () => {
  const texts = ['We should have tested it.', 'It broke.', 'Bob forgot the flag.'];
  const reports = await Promise.all(texts.map((text) => linter.lint(text, {}, never)));
  expect(reports.map((report) => report?.findings.map(({ rule }) => rule))).toEqual([
    ['language/counterfactual'],
    [],
    expect.arrayContaining(['language/blame']),
  ]);
});

it('gives nothing for what was given up, before, while and after it waits', async () => {
  const [waits, runs] = [new AbortController(), new AbortController()];
  const running = linter.lint(LONG, {}, runs.signal);
  const waiting = linter.lint('We should have tested it.', {}, waits.signal);
  waits.abort();
  runs.abort();
  expect(await Promise.all([running, waiting])).toEqual([undefined, undefined]);
  expect(await linter.lint('It broke.', {}, AbortSignal.abort())).toBeUndefined();
  expect(await linter.lint('It broke.', {}, never)).toMatchObject({ findings: [] });
});

it('tells why a text cannot be linted, and goes on with the next', async () => {
  const refused = linter.lint('\0', {}, never);
  await expect(refused).rejects.toThrow(LintRefused);
  await expect(refused).rejects.toThrow(/NUL characters/);
  expect(await linter.lint('It broke.', {}, never)).toMatchObject({ findings: [] });
});

it('leaves nobody waiting when it is closed', async () => {
  const running = linter.lint(LONG, {}, never);
  const waiting = linter.lint('It broke.', {}, never);
  await linter.close();
  expect(await Promise.all([running, waiting])).toEqual([undefined, undefined]);
});
