import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeIncident } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { addEntry } from '../timeline/add-entry.ts';
import { removeEntry } from '../timeline/remove-entry.ts';
import { restoreEntry } from '../timeline/restore-entry.ts';
import { addComment } from './add-comment.ts';
import { keepHistories } from './keep-histories.ts';
import { listRevisions } from './list-revisions.ts';

let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await testWorkspace();
});
afterAll(() => workspace.close());

/** The log of changes counts by the database's clock, so the test's is set by the real one. */
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test('changes come into the history by themselves, when a post-mortem has rested', async () => {
  const { deps } = workspace;
  const ada = await workspace.person('ada', 'member');
  const { id: incidentId } = await makeIncident(workspace, ada);
  const add = (text: string) =>
    addEntry(deps, ada, { incidentId, at: '2026-03-12T09:00:00Z', text });
  const history = async () => (await listRevisions(deps, ada, { incidentId, limit: 9 })).items;

  await add('The pool was exhausted');
  workspace.setNow(minutesFromNow(9));
  expect(await keepHistories(deps)).toBe(0);
  workspace.setNow(minutesFromNow(11));
  expect(await keepHistories(deps)).toBe(1);
  expect(await history()).toMatchObject([{ kind: 'checkpoint', author: ada.name }]);
  expect(await keepHistories(deps)).toBe(0);

  await add('The pool recovered');
  await addComment(deps, ada, { incidentId, body: 'A comment is no change of the document.' });
  workspace.setNow(minutesFromNow(30));
  expect(await keepHistories(deps)).toBe(1);
  expect(await history()).toHaveLength(2);

  await addComment(deps, ada, { incidentId, body: 'Nor is this one.' });
  workspace.setNow(minutesFromNow(60));
  expect(await keepHistories(deps)).toBe(0);
});

test('an entry that is put back is a step of the history too', async () => {
  const { deps } = workspace;
  const ben = await workspace.person('ben', 'member');
  const { id: incidentId } = await makeIncident(workspace, ben);
  const text = 'The pool was exhausted';
  const entry = await addEntry(deps, ben, { incidentId, at: '2026-03-12T09:00:00Z', text });
  const ref = { incidentId, entryId: entry.id };
  await removeEntry(deps, ben, { ...ref, version: entry.version });
  workspace.setNow(minutesFromNow(11));
  await keepHistories(deps);
  await restoreEntry(deps, ben, ref);
  expect(await keepHistories(deps)).toBe(1);
});
