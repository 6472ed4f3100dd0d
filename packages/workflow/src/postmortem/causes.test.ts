import { MAX_CAUSE_DEPTH } from '@kintsugi/domain';
import { listAudit } from '@kintsugi/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIncident } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { addCause } from './add-cause.ts';
import { getDocument } from './get-document.ts';
import { getPostMortem } from './get-post-mortem.ts';
import { removeCause } from './remove-cause.ts';
import { updateCause } from './update-cause.ts';

let workspace: TestWorkspace;
let ada: Awaited<ReturnType<TestWorkspace['person']>>;
let vic: Awaited<ReturnType<TestWorkspace['person']>>;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'member');
  vic = await workspace.person('vic', 'viewer');
});
afterAll(() => workspace.close());

const incident = async () => (await makeIncident(workspace, ada)).id;

const add = (incidentId: string, text: string, parentId: string | null = null, position?: number) =>
  addCause(workspace.deps, ada, { incidentId, parentId, kind: 'trigger', text, position });

/** The tree as nested texts. */
async function outline(incidentId: string): Promise<unknown> {
  const { causes } = await getDocument(workspace.deps, ada, { incidentId });
  const texts = (trees: typeof causes): unknown[] =>
    trees.map(({ text, children }) =>
      children.length === 0 ? text : [text, ...texts([...children])],
    );
  return texts(causes);
}

describe('the why tree', () => {
  test('nodes stand where they are put, among siblings in order', async () => {
    const id = await incident();
    const first = await add(id, 'first');
    await add(id, 'third');
    await add(id, 'second', null, 1);
    await add(id, 'why first', first.id);
    expect(await outline(id)).toEqual([['first', 'why first'], 'second', 'third']);
  });

  test('moving a node takes everything below it along and closes the gap', async () => {
    const id = await incident();
    const a = await add(id, 'a');
    const b = await add(id, 'b');
    const c = await add(id, 'c', a.id);
    await add(id, 'd', c.id);
    await add(id, 'e', a.id);
    const change = { incidentId: id, nodeId: c.id, version: 1, parentId: b.id, position: 0 };
    const moved = await updateCause(workspace.deps, ada, change);
    expect(moved).toMatchObject({ parentId: b.id, position: 0, version: 2 });
    expect(await outline(id)).toEqual([
      ['a', 'e'],
      ['b', ['c', 'd']],
    ]);
  });

  test('shifting a sibling leaves its version alone, so who rewords it does not lose', async () => {
    const id = await incident();
    const a = await add(id, 'a');
    await add(id, 'before a', null, 0);
    const change = { incidentId: id, nodeId: a.id, version: a.version, text: 'a, reworded' };
    await updateCause(workspace.deps, ada, change);
    expect(await outline(id)).toEqual(['before a', 'a, reworded']);
  });

  test('a node cannot stand below itself', async () => {
    const id = await incident();
    const a = await add(id, 'a');
    const b = await add(id, 'b', a.id);
    const change = { incidentId: id, nodeId: a.id, version: 1, parentId: b.id };
    await expect(updateCause(workspace.deps, ada, change)).rejects.toMatchObject({
      id: 'request/invalid',
    });
    const self = { ...change, parentId: a.id };
    await expect(updateCause(workspace.deps, ada, self)).rejects.toMatchObject({
      id: 'request/invalid',
    });
    expect(await outline(id)).toEqual([['a', 'b']]);
  });

  test('two moves at once that would make a ring: one is refused', async () => {
    const id = await incident();
    const a = await add(id, 'a');
    const b = await add(id, 'b');
    const move = (nodeId: string, parentId: string) =>
      updateCause(workspace.deps, ada, { incidentId: id, nodeId, version: 1, parentId });
    const results = await Promise.allSettled([move(a.id, b.id), move(b.id, a.id)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a tree is at most so many levels deep, also by moving', async () => {
    const id = await incident();
    let parentId: string | null = null;
    for (let depth = 0; depth < MAX_CAUSE_DEPTH; depth++)
      parentId = (await add(id, `level ${depth + 1}`, parentId)).id;
    await expect(add(id, 'too deep', parentId)).rejects.toMatchObject({ id: 'request/invalid' });
    const root = await add(id, 'root');
    const change = { incidentId: id, nodeId: root.id, version: 1, parentId };
    await expect(updateCause(workspace.deps, ada, change)).rejects.toMatchObject({
      id: 'request/invalid',
    });
  });

  test('removing a node moves its answers up into its place', async () => {
    const id = await incident();
    await add(id, 'a');
    const b = await add(id, 'b');
    await add(id, 'c');
    await add(id, 'b1', b.id);
    await add(id, 'b2', b.id);
    await removeCause(workspace.deps, ada, { incidentId: id, nodeId: b.id, version: 1 });
    expect(await outline(id)).toEqual(['a', 'b1', 'b2', 'c']);
  });

  test('an old version is refused with both, and nothing is changed', async () => {
    const id = await incident();
    const a = await add(id, 'a');
    const change = { incidentId: id, nodeId: a.id, version: 1 };
    await updateCause(workspace.deps, ada, { ...change, text: 'theirs' });
    await expect(
      updateCause(workspace.deps, ada, { ...change, text: 'mine' }),
    ).rejects.toMatchObject({
      id: 'conflict/stale',
      details: { yours: { text: 'mine' }, theirs: { text: 'theirs', version: 2 } },
    });
    await expect(removeCause(workspace.deps, ada, change)).rejects.toMatchObject({
      id: 'conflict/stale',
    });
    expect(await outline(id)).toEqual(['theirs']);
  });

  test('a viewer changes nothing, and every change is in the audit log', async () => {
    const id = await incident();
    const given = { incidentId: id, parentId: null, kind: 'trigger', text: 'no' } as const;
    await expect(addCause(workspace.deps, vic, given)).rejects.toMatchObject({
      id: 'auth/not-allowed',
    });
    const a = await add(id, 'a');
    await updateCause(workspace.deps, ada, { incidentId: id, nodeId: a.id, version: 1, text: 'b' });
    await removeCause(workspace.deps, ada, { incidentId: id, nodeId: a.id, version: 2 });
    const admin = { ...ada, kind: 'system' } as const;
    const log = await listAudit(workspace.deps.db, admin, { incidentId: id, limit: 10 });
    expect(log.map((entry) => entry.verb)).toEqual([
      'remove-cause',
      'update-cause',
      'add-cause',
      'create-incident',
    ]);
  });

  test('categories of incidents that somebody may not see are not told', async () => {
    const hidden = await makeIncident(workspace, ada, { visibility: 'private' });
    const given = { parentId: null, kind: 'trigger', text: 'x' } as const;
    const secret = { ...given, incidentId: hidden.id, category: 'secret-project' };
    await addCause(workspace.deps, ada, secret);
    const open = await incident();
    await addCause(workspace.deps, ada, { ...given, incidentId: open, category: 'lunar-phase' });
    const seen = await getPostMortem(workspace.deps, vic, { incidentId: open });
    expect(seen.categories).toContain('lunar-phase');
    expect(seen.categories).not.toContain('secret-project');
    const own = await getPostMortem(workspace.deps, ada, { incidentId: open });
    expect(own.categories).toContain('secret-project');
  });
});
