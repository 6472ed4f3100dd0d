import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeIncident } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { addEntry } from '../timeline/add-entry.ts';
import { addComment } from './add-comment.ts';
import { keepHistories } from './keep-histories.ts';
import { listRevisions } from './list-revisions.ts';

let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await testWorkspace();
});
afterAll(() => workspace.close());

test('changes come into the history by themselves, at most every ten minutes', async () => {
  const { deps } = workspace;
  const ada = await workspace.person('ada', 'member');
  workspace.setNow('2026-03-12T10:00:00.000Z');
  const { id: incidentId } = await makeIncident(workspace, ada);
  const add = (text: string) =>
    addEntry(deps, ada, { incidentId, at: '2026-03-12T09:00:00Z', text });
  const history = async () => (await listRevisions(deps, ada, { incidentId, limit: 9 })).items;

  await add('The pool was exhausted');
  expect(await keepHistories(deps)).toBe(1);
  expect(await history()).toMatchObject([{ kind: 'checkpoint', author: ada.name }]);

  await add('The pool recovered');
  workspace.setNow('2026-03-12T10:09:59.000Z');
  expect(await keepHistories(deps)).toBe(0);
  workspace.setNow('2026-03-12T10:10:00.000Z');
  expect(await keepHistories(deps)).toBe(1);

  await addComment(deps, ada, { incidentId, body: 'A comment is no change of the document.' });
  workspace.setNow('2026-03-12T11:00:00.000Z');
  expect(await keepHistories(deps)).toBe(0);
  expect(await history()).toHaveLength(2);
});
