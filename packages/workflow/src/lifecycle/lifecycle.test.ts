import { printPostMortem } from '@kintsugi/markdown';
import { findPublished, listAudit } from '@kintsugi/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getPublished } from '../learning/get-published.ts';
import { searchLibrary } from '../learning/search-library.ts';
import { getMarkdown } from '../postmortem/get-markdown.ts';
import { getPostMortem } from '../postmortem/get-post-mortem.ts';
import { listRevisions } from '../postmortem/list-revisions.ts';
import {
  ALL_ANSWERED,
  makeIncident,
  moveTo,
  writeUp,
  writtenUpTo,
} from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { getLifecycle } from './get-lifecycle.ts';
import { moveLifecycle } from './move-lifecycle.ts';
import { publishAgain } from './publish-again.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;
let ben: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'facilitator');
  ben = await workspace.person('ben', 'member');
});
afterAll(() => workspace.close());

const lifecycle = (incidentId: string, actor = ada) =>
  getLifecycle(workspace.deps, actor, { incidentId });
const move = (incidentId: string, version: number, to: 'drafting' | 'published' | 'correcting') =>
  moveLifecycle(workspace.deps, ada, { incidentId, version, to, acknowledged: [] });

describe('where a post-mortem can go', () => {
  test('each move says what it lacks, and what it only asks', async () => {
    const { id } = await makeIncident(workspace, ada, { severity: null });
    const { state, moves } = await lifecycle(id);
    expect(state).toBe('gathering');
    expect(moves).toEqual([
      {
        to: 'drafting',
        label: 'Start drafting',
        forward: true,
        allowed: false,
        refusal: expect.stringContaining('timeline is empty'),
        needs: [
          expect.objectContaining({ id: 'timeline-empty', weight: 'lacking' }),
          expect.objectContaining({ id: 'severity', weight: 'lacking' }),
        ],
      },
    ]);
  });

  test('a move that only asks is allowed, and so is one back', async () => {
    const { id } = await writtenUpTo(workspace, ada, 'meeting');
    const { moves } = await lifecycle(id);
    expect(moves.map(({ to, forward, allowed }) => [to, forward, allowed])).toEqual([
      ['correcting', true, true],
      ['drafting', false, true],
    ]);
  });

  test('a move that a role may not make says which role may', async () => {
    const { id } = await writtenUpTo(workspace, ada, 'correcting');
    const { moves } = await lifecycle(id, ben);
    const publish = moves.find(({ to }) => to === 'published');
    expect(publish).toMatchObject({
      allowed: false,
      refusal: expect.stringContaining('facilitator'),
    });
    const { version } = await lifecycle(id);
    const given = { incidentId: id, version, to: 'published', acknowledged: [] } as const;
    await expect(moveLifecycle(workspace.deps, ben, given)).rejects.toMatchObject({
      id: 'auth/not-allowed',
    });
  });
});

describe('moving', () => {
  test('what is lacking refuses, with every need; a move that does not exist says where it can go', async () => {
    const { id } = await makeIncident(workspace, ada);
    await expect(move(id, 1, 'drafting')).rejects.toMatchObject({
      id: 'lifecycle/needs',
      details: { needs: [{ id: 'timeline-empty' }] },
    });
    await expect(move(id, 1, 'published')).rejects.toMatchObject({
      id: 'lifecycle/illegal-move',
      message: expect.stringContaining('Drafting'),
    });
  });

  test('going on without a meeting needs the reason, which the record keeps', async () => {
    const { id } = await makeIncident(workspace, ada, {
      participants: [{ personId: ada.personId, role: 'responder' }],
    });
    await writeUp(workspace, ada, id);
    const { version } = await moveTo(workspace, ada, { incidentId: id, to: 'drafting' });
    const skip = {
      incidentId: id,
      version,
      to: 'correcting',
      acknowledged: ['no-meeting'],
    } as const;
    await expect(moveLifecycle(workspace.deps, ada, skip)).rejects.toMatchObject({
      id: 'lifecycle/needs',
      details: { needs: [{ id: 'no-meeting' }] },
    });
    await moveLifecycle(workspace.deps, ada, { ...skip, reason: 'Only one person was there.' });
    const [entry] = await listAudit(workspace.deps.db, ada, { incidentId: id, limit: 1 });
    expect(entry).toMatchObject({
      verb: 'move-lifecycle',
      after: { state: 'correcting', reason: 'Only one person was there.' },
    });
  });

  test('every move keeps a checkpoint', async () => {
    const { id } = await makeIncident(workspace, ada);
    await writeUp(workspace, ada, id);
    await moveTo(workspace, ada, { incidentId: id, to: 'drafting' });
    const { items } = await listRevisions(workspace.deps, ada, { incidentId: id, limit: 5 });
    expect(items).toMatchObject([{ kind: 'checkpoint', note: 'Gathering evidence → Drafting' }]);
  });

  test('an invisible incident cannot be moved or looked at', async () => {
    const { id } = await makeIncident(workspace, ada, { visibility: 'private' });
    await expect(lifecycle(id, ben)).rejects.toMatchObject({ id: 'not-found' });
    const given = { incidentId: id, version: 1, to: 'drafting', acknowledged: [] } as const;
    await expect(moveLifecycle(workspace.deps, ben, given)).rejects.toMatchObject({
      id: 'not-found',
    });
  });
});

describe('publishing', () => {
  test('freezes revision 1, which stays as it is while the post-mortem goes on', async () => {
    const published = await writtenUpTo(workspace, ada, 'published');
    expect(published).toMatchObject({ state: 'published', publishedAt: workspace.deps.now() });
    const incidentId = published.id;
    await workspace.deps.prose.write(ada, incidentId, { summary: 'Rewritten later.' });
    const seen = await getPublished(workspace.deps, ben, { incidentId });
    expect(seen).toMatchObject({ revision: 1, latest: 1, publishedBy: 'ada' });
    expect(seen.document.prose.summary).toContain('refused orders');
    const markdown = await getMarkdown(workspace.deps, ben, { incidentId, revision: 1 });
    expect(markdown).toBe(printPostMortem(seen.document));
    const page = await getPostMortem(workspace.deps, ben, { incidentId });
    expect(page).toMatchObject({ publishedRevision: 1, changedSincePublished: true });
  });

  test('of several people at once exactly one publishes, the others are told', async () => {
    const { id: incidentId, version } = await writtenUpTo(workspace, ada, 'correcting');
    const tries = Array.from({ length: 4 }, () => move(incidentId, version, 'published'));
    const results = await Promise.allSettled(tries);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ id: 'conflict/stale', status: 409 });
    }
    const { latest } = await getPublished(workspace.deps, ada, { incidentId });
    expect(latest).toBe(1);
  });

  test('later changes become the next revision; the earlier one keeps its address', async () => {
    const { id: incidentId, version } = await writtenUpTo(workspace, ada, 'published');
    const again = (seen: number) =>
      publishAgain(workspace.deps, ada, {
        incidentId,
        version: seen,
        acknowledged: ALL_ANSWERED,
        note: 'A figure was wrong.',
      });
    await expect(again(version)).rejects.toMatchObject({ id: 'conflict/exists' });
    await workspace.deps.prose.write(ada, incidentId, { usersAffected: 'About 2,500 customers.' });
    const results = await Promise.allSettled([again(version), again(version)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const first = await getPublished(workspace.deps, ben, { incidentId, revision: 1 });
    const last = await getPublished(workspace.deps, ben, { incidentId });
    expect(first.document.prose.usersAffected).toBe('About 2,000 customers.');
    expect(last).toMatchObject({ revision: 2, latest: 2 });
    expect(last.document.prose.usersAffected).toBe('About 2,500 customers.');
    const { items } = await searchLibrary(workspace.deps, ben, { q: '2,500', limit: 5 });
    expect(items).toMatchObject([{ incidentId, revision: 2 }]);
  });

  test('what is not published cannot be published again, and has no revisions to read', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    const again = publishAgain(workspace.deps, ada, { incidentId, version: 1, acknowledged: [] });
    await expect(again).rejects.toMatchObject({ id: 'lifecycle/illegal-move' });
    const published = getPublished(workspace.deps, ada, { incidentId });
    await expect(published).rejects.toMatchObject({ id: 'not-found' });
    const key = { workspaceId: ada.workspaceId, incidentId };
    expect(await findPublished(workspace.deps.db, key, null)).toBeNull();
  });

  test('without action items it needs a recorded reason, and with one it publishes', async () => {
    const { id } = await writtenUpTo(workspace, ada, 'correcting');
    await workspace.deps.db.deleteFrom('action_item').where('incident_id', '=', id).execute();
    const to = 'published' as const;
    await expect(moveTo(workspace, ada, { incidentId: id, to })).rejects.toMatchObject({
      id: 'lifecycle/needs',
      details: { needs: [{ id: 'no-actions' }] },
    });
    await workspace.deps.db
      .updateTable('incident')
      .set({ no_actions_reason: 'The service is switched off next week.' })
      .where('id', '=', id)
      .execute();
    await moveTo(workspace, ada, { incidentId: id, to });
    const { document } = await getPublished(workspace.deps, ben, { incidentId: id });
    expect(document.noActionsReason).toBe('The service is switched off next week.');
  });
});
