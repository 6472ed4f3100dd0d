import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getFindings } from '../postmortem/get-findings.ts';
import { makeIncident } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { getSettings } from './get-settings.ts';
import { updateSettings } from './update-settings.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let admin: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  admin = await workspace.person('ada', 'admin');
});
afterAll(() => workspace.close());

const setPolicy = async (
  languagePolicy: NonNullable<Parameters<typeof updateSettings>[2]['languagePolicy']>,
) => {
  const { version } = await getSettings(workspace.deps, admin);
  return updateSettings(workspace.deps, admin, { version, languagePolicy });
};

describe('the policy on language', () => {
  test('is empty at first', async () => {
    const { languagePolicy } = await getSettings(workspace.deps, admin);
    expect(languagePolicy).toEqual({ rules: {}, terms: {} });
  });

  test('decides what the helper finds in every post-mortem', async () => {
    const { id: incidentId } = await makeIncident(workspace, admin);
    const summary = 'The on-call engineer forgot the migration. We met in the war room.';
    await workspace.deps.prose.write(admin, incidentId, { summary });
    const language = async () =>
      (await getFindings(workspace.deps, admin, { incidentId })).items
        .filter(({ rule }) => rule.startsWith('language/'))
        .map(({ rule, level, message }) => ({ rule, level, message }));

    expect(await language()).toMatchObject([{ rule: 'language/blame' }]);
    await setPolicy({
      rules: { 'language/blame': 'off' },
      terms: { 'war room': { message: 'Say incident channel.', level: 'info' } },
    });
    expect(await language()).toEqual([
      { rule: 'language/own-term', level: 'info', message: 'Say incident channel.' },
    ]);
  });

  test('a rule that does not exist is refused, and the one that was meant is named', async () => {
    const before = await getSettings(workspace.deps, admin);
    await expect(setPolicy({ rules: { 'language/blam': 'off' }, terms: {} })).rejects.toMatchObject(
      {
        id: 'request/invalid',
        message: expect.stringContaining('“language/blame”'),
      },
    );
    expect(await getSettings(workspace.deps, admin)).toEqual(before);
  });
});
