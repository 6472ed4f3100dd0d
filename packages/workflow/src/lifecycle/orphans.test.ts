import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAction } from '../actions/add-action.ts';
import { listActions } from '../actions/list-actions.ts';
import { updateAction } from '../actions/update-action.ts';
import { getPublished } from '../learning/get-published.ts';
import { getMarkdown } from '../postmortem/get-markdown.ts';
import { importMarkdown } from '../postmortem/import-markdown.ts';
import { ALL_ANSWERED, makeIncident, moveTo, writtenUpTo } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { getLifecycle } from './get-lifecycle.ts';
import { moveLifecycle } from './move-lifecycle.ts';
import { publishAgain } from './publish-again.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'admin');
});
afterAll(() => workspace.close());

const orphan = { text: 'Somebody should', priority: 'P2', kind: 'process' } as const;

const correcting = async () => (await writtenUpTo(workspace, ada, 'correcting')).id;

async function actionOf(incidentId: string) {
  const { items } = await listActions(workspace.deps, ada, { incidentId, limit: 1 });
  const [action] = items;
  if (!action) throw new TypeError('No action.');
  return { incidentId, actionId: action.id, version: action.version };
}

describe('an action item without an owner and a due date is never committed to a published post-mortem', () => {
  test('a draft may hold one, shown as an orphan', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    const action = await addAction(workspace.deps, ada, { incidentId, ...orphan });
    expect(action.orphan).toBe(true);
  });

  test.each([
    ['neither', {}, 'no owner and no due date'],
    ['no date', { owner: 'ada' }, 'no due date'],
    ['no owner', { dueDate: '2026-06-01' }, 'no owner'],
  ])('door: moving to published, with %s', async (_, more, message) => {
    const incidentId = await correcting();
    await addAction(workspace.deps, ada, { incidentId, ...orphan, ...more });
    await expect(moveTo(workspace, ada, { incidentId, to: 'published' })).rejects.toMatchObject({
      id: 'lifecycle/needs',
      message: expect.stringContaining(message),
      details: { needs: [{ id: 'orphan-action', weight: 'lacking' }] },
    });
    await expect(getPublished(workspace.deps, ada, { incidentId })).rejects.toMatchObject({
      id: 'not-found',
    });
  });

  test('door: acknowledging the need does not help', async () => {
    const incidentId = await correcting();
    await addAction(workspace.deps, ada, { incidentId, ...orphan });
    const { version } = await getLifecycle(workspace.deps, ada, { incidentId });
    const acknowledged = [...ALL_ANSWERED, 'orphan-action'];
    const move = { incidentId, version, to: 'published', acknowledged } as const;
    await expect(moveLifecycle(workspace.deps, ada, move)).rejects.toMatchObject({
      id: 'lifecycle/needs',
    });
  });

  test('door: adding one after publishing', async () => {
    const { id: incidentId } = await writtenUpTo(workspace, ada, 'published');
    await expect(addAction(workspace.deps, ada, { incidentId, ...orphan })).rejects.toMatchObject({
      id: 'actions/orphan',
      status: 422,
    });
  });

  test.each([{ ownerId: null }, { owner: null }, { dueDate: null }])(
    'door: changing one after publishing: %o',
    async (change) => {
      const { id: incidentId } = await writtenUpTo(workspace, ada, 'published');
      const action = await actionOf(incidentId);
      await expect(
        updateAction(workspace.deps, ada, { ...action, ...change }),
      ).rejects.toMatchObject({ id: 'actions/orphan' });
      expect(await actionOf(incidentId)).toEqual(action);
    },
  );

  test('door: changing one during and after the review', async () => {
    const { id: incidentId } = await writtenUpTo(workspace, ada, 'published');
    await moveTo(workspace, ada, { incidentId, to: 'reviewing' });
    const action = await actionOf(incidentId);
    const change = updateAction(workspace.deps, ada, { ...action, dueDate: null });
    await expect(change).rejects.toMatchObject({ id: 'actions/orphan' });
  });

  test('door: publishing while somebody takes the owner away: never both', async () => {
    const incidentId = await correcting();
    const action = await actionOf(incidentId);
    const results = await Promise.allSettled([
      moveTo(workspace, ada, { incidentId, to: 'published' }),
      updateAction(workspace.deps, ada, { ...action, ownerId: null }),
    ]);
    const { items } = await listActions(workspace.deps, ada, { incidentId, limit: 1 });
    const { state } = await getLifecycle(workspace.deps, ada, { incidentId });
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(state === 'published' && items[0]?.orphan).toBe(false);
  });

  test('door: publishing again, when the rows were changed behind the verbs', async () => {
    const { id: incidentId, version } = await writtenUpTo(workspace, ada, 'published');
    await workspace.deps.db
      .updateTable('action_item')
      .set({ owner_id: null })
      .where('incident_id', '=', incidentId)
      .execute();
    const acknowledged = [...ALL_ANSWERED, 'orphan-action'];
    const again = publishAgain(workspace.deps, ada, { incidentId, version, acknowledged });
    await expect(again).rejects.toMatchObject({
      id: 'lifecycle/needs',
      details: { needs: [{ id: 'orphan-action' }] },
    });
  });

  test('door: importing Markdown with one, then publishing', async () => {
    const source = await correcting();
    await addAction(workspace.deps, ada, { incidentId: source, ...orphan });
    const markdown = await getMarkdown(workspace.deps, ada, { incidentId: source });
    const stranger = markdown.replaceAll('@ada', '@somebody-gone');
    const { incidentId } = await importMarkdown(workspace.deps, ada, {
      markdown: stranger,
      dryRun: false,
    });
    if (incidentId === null) throw new TypeError('Nothing was imported.');
    for (const to of ['meeting', 'correcting'] as const)
      await moveTo(workspace, ada, { incidentId, to });
    const publish = moveTo(workspace, ada, { incidentId, to: 'published' });
    await expect(publish).rejects.toMatchObject({ id: 'lifecycle/needs' });
    const { items } = await listActions(workspace.deps, ada, { incidentId, limit: 5 });
    expect(items.every((action) => action.orphan)).toBe(true);
  });
});
