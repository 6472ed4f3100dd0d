import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIncident } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { type AddAction, addAction } from './add-action.ts';
import { listActions } from './list-actions.ts';
import { removeAction } from './remove-action.ts';
import { type UpdateAction, updateAction } from './update-action.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;
let ben: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada.lovelace', 'member');
  ben = await workspace.person('ben', 'member');
});
afterAll(() => workspace.close());

const incident = async () => (await makeIncident(workspace, ada)).id;
const add = (incidentId: string, more: Partial<AddAction> = {}) =>
  addAction(workspace.deps, ada, {
    incidentId,
    text: 'Do it',
    priority: 'P2',
    kind: 'prevent',
    ...more,
  });
const update = (change: UpdateAction) => updateAction(workspace.deps, ada, change);

describe('owners', () => {
  test('are found by handle, e-mail address or name, however it is written', async () => {
    const incidentId = await incident();
    for (const owner of ['@Ada.Lovelace', 'ada.lovelace', ' @ben ']) {
      const { ownerName } = await add(incidentId, { owner });
      expect(ownerName).toBe(owner.toLowerCase().includes('ben') ? 'ben' : 'ada.lovelace');
    }
  });

  test('nobody of that name is refused with those who come close', async () => {
    const incidentId = await incident();
    await expect(add(incidentId, { owner: '@ada.lovelase' })).rejects.toMatchObject({
      id: 'person/unknown',
      message: expect.stringContaining('@ada.lovelace'),
    });
    await expect(add(incidentId, { owner: 'Somebody Else' })).rejects.toMatchObject({
      id: 'person/unknown',
      message: expect.not.stringContaining('Did you mean'),
    });
    const nobody = '018f0000-0000-7000-8000-000000000000';
    await expect(add(incidentId, { ownerId: nobody })).rejects.toMatchObject({
      id: 'person/unknown',
    });
  });
});

test('choosing a person takes the place of a name nobody knew', async () => {
  const incidentId = await incident();
  const { id: actionId } = await add(incidentId);
  await workspace.deps.db
    .updateTable('action_item')
    .set({ owner_text: '@the-other-team' })
    .where('id', '=', actionId)
    .execute();
  const owned = await update({ incidentId, actionId, version: 1, owner: '@ben' });
  expect(owned).toMatchObject({ ownerId: ben.personId, ownerText: null });
});

describe('due dates', () => {
  test('in the past are refused when they are newly set, in the workspace’s zone', async () => {
    const incidentId = await incident();
    await expect(add(incidentId, { dueDate: '2026-03-11' })).rejects.toMatchObject({
      id: 'actions/due-in-past',
    });
    const action = await add(incidentId, { dueDate: '2026-03-12', ownerId: ada.personId });
    expect(action).toMatchObject({ overdue: false, orphan: false, position: 0 });
  });

  test('that have passed do not keep anybody from changing the rest', async () => {
    const incidentId = await incident();
    const { id: actionId } = await add(incidentId, { dueDate: '2026-03-13' });
    workspace.setNow('2026-03-20T09:00:00.000Z');
    const late = await update({ incidentId, actionId, version: 1, state: 'in_progress' });
    expect(late).toMatchObject({ overdue: true, state: 'in_progress' });
    const past = update({ incidentId, actionId, version: 2, dueDate: '2026-03-19' });
    await expect(past).rejects.toMatchObject({ id: 'actions/due-in-past' });
    workspace.setNow('2026-03-12T09:00:00.000Z');
  });
});

describe('changes', () => {
  test('"won’t do" needs its reason, and loses it on coming back', async () => {
    const incidentId = await incident();
    const { id: actionId } = await add(incidentId);
    const given = { incidentId, actionId, version: 1, state: 'wont_do' } as const;
    await expect(update(given)).rejects.toMatchObject({ id: 'request/invalid' });
    const why = { ...given, stateReason: 'The service is going away.' };
    expect(await update(why)).toMatchObject({ stateReason: 'The service is going away.' });
    const back = await update({ incidentId, actionId, version: 2, state: 'open' });
    expect(back.stateReason).toBeNull();
  });

  test('an old version is refused with both', async () => {
    const incidentId = await incident();
    const { id: actionId } = await add(incidentId);
    await update({ incidentId, actionId, version: 1, text: 'Theirs' });
    const mine = update({ incidentId, actionId, version: 1, text: 'Mine' });
    await expect(mine).rejects.toMatchObject({
      id: 'conflict/stale',
      details: { yours: { text: 'Mine' }, theirs: { text: 'Theirs', version: 2 } },
    });
    const gone = removeAction(workspace.deps, ada, { incidentId, actionId, version: 1 });
    await expect(gone).rejects.toMatchObject({ id: 'conflict/stale' });
    await removeAction(workspace.deps, ada, { incidentId, actionId, version: 2 });
  });

  test('a position moves an action among the others', async () => {
    const incidentId = await incident();
    for (const text of ['a', 'b', 'c']) await add(incidentId, { text });
    const list = async () =>
      (await listActions(workspace.deps, ada, { incidentId, limit: 10 })).items
        .toSorted((x, y) => x.position - y.position)
        .map((action) => action.text);
    const { items } = await listActions(workspace.deps, ada, { incidentId, limit: 10 });
    const c = items.find((action) => action.text === 'c');
    if (!c) throw new TypeError('No c.');
    await update({ incidentId, actionId: c.id, version: 1, position: 0 });
    expect(await list()).toEqual(['c', 'a', 'b']);
  });
});

describe('the list', () => {
  test('goes over every visible incident by due date, those without one last, page by page', async () => {
    const own = await testWorkspace();
    const eva = await own.person('eva', 'member');
    const fay = await own.person('fay', 'viewer');
    const open = (await makeIncident(own, eva)).id;
    const hidden = (await makeIncident(own, eva, { visibility: 'private' })).id;
    const due = (incidentId: string, text: string, dueDate: string | null) =>
      addAction(own.deps, eva, { incidentId, text, dueDate, priority: 'P2', kind: 'learn' });
    await due(open, 'never', null);
    await due(open, 'late', '2026-05-01');
    await due(open, 'soon', '2026-03-20');
    await due(hidden, 'secret', '2026-03-15');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActions(own.deps, fay, { limit: 2, cursor });
      seen.push(...page.items.map((action) => action.text));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['soon', 'late', 'never']);
    const all = await listActions(own.deps, eva, { limit: 10 });
    expect(all.items.map((action) => action.text)).toEqual(['secret', 'soon', 'late', 'never']);
    own.setNow('2026-03-25T09:00:00.000Z');
    const overdue = await listActions(own.deps, fay, { limit: 10, overdue: true });
    expect(overdue.items.map((action) => action.text)).toEqual(['soon']);
    const owned = await listActions(own.deps, fay, { limit: 10, orphan: false });
    expect(owned.items).toEqual([]);
    await own.close();
  });

  test('a private incident’s actions cannot be changed by who may not see it', async () => {
    const { id } = await makeIncident(workspace, ada, { visibility: 'private' });
    const action = await add(id);
    const change = { incidentId: id, actionId: action.id, version: 1, text: 'x' };
    await expect(updateAction(workspace.deps, ben, change)).rejects.toMatchObject({
      id: 'not-found',
    });
    await expect(removeAction(workspace.deps, ben, change)).rejects.toMatchObject({
      id: 'not-found',
    });
  });
});
