import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIncident } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { addComment } from './add-comment.ts';
import { listComments } from './list-comments.ts';
import { mentionedHandles } from './mentions.ts';
import { removeComment } from './remove-comment.ts';
import { updateComment } from './update-comment.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;
let ben: Somebody;
let boss: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'member');
  ben = await workspace.person('ben.moss', 'member');
  boss = await workspace.person('boss', 'admin');
});
afterAll(() => workspace.close());

const incident = async (visibility: 'workspace' | 'private' = 'workspace') =>
  (await makeIncident(workspace, ada, { visibility })).id;
const say = (incidentId: string, body: string, more: object = {}) =>
  addComment(workspace.deps, ada, { incidentId, body, ...more });

describe('comments', () => {
  test('an answer stands in the thread, at the thread’s place', async () => {
    const incidentId = await incident();
    const place = { proseKey: 'summary', anchor: { from: [1, 2] }, quote: 'an hour' } as const;
    const first = await say(incidentId, 'Was it an hour?', place);
    const answer = await addComment(workspace.deps, ben, {
      incidentId,
      threadId: first.id,
      body: 'To the minute.',
    });
    expect(first).toMatchObject({ threadId: first.id, quote: 'an hour', anchor: { from: [1, 2] } });
    expect(answer).toMatchObject({
      threadId: first.id,
      proseKey: 'summary',
      authorName: 'ben.moss',
    });
    const { items } = await listComments(workspace.deps, ben, { incidentId });
    expect(items.map((comment) => comment.body)).toEqual(['Was it an hour?', 'To the minute.']);
  });

  test('handles become mentions of those who may see the incident, and of nobody else', async () => {
    const open = await incident();
    const body = 'Ask @ben.moss, @BOSS and @nobody. Not mail@boss.example.';
    expect((await say(open, body)).mentions.toSorted()).toEqual(
      [ben.personId, boss.personId].toSorted(),
    );
    const hidden = await incident('private');
    expect((await say(hidden, body)).mentions).toEqual([boss.personId]);
  });

  test('a handle at the end of a sentence is found without its full stop', () => {
    expect(mentionedHandles('See @ben.moss. (@ada, @ada) x@y @Zoë')).toEqual([
      'ben.moss',
      'ada',
      'zoë',
    ]);
  });

  test('only the author edits and deletes; anybody who writes here resolves', async () => {
    const incidentId = await incident();
    const comment = await say(incidentId, 'Mine.');
    const mine = { incidentId, commentId: comment.id, version: 1 };
    const edit = updateComment(workspace.deps, ben, { ...mine, body: 'Yours.' });
    await expect(edit).rejects.toMatchObject({ id: 'auth/not-allowed' });
    await expect(removeComment(workspace.deps, ben, mine)).rejects.toMatchObject({
      id: 'auth/not-allowed',
    });
    const resolved = await updateComment(workspace.deps, ben, { ...mine, resolved: true });
    expect(resolved).toMatchObject({ resolvedBy: 'ben.moss', version: 2, editedAt: null });
    const edited = await updateComment(workspace.deps, ada, { ...mine, version: 2, body: 'Ours.' });
    expect(edited).toMatchObject({ body: 'Ours.', editedAt: workspace.deps.now() });
    await removeComment(workspace.deps, ada, { ...mine, version: 3 });
    expect((await listComments(workspace.deps, ada, { incidentId })).items).toEqual([]);
  });

  test('an old version is refused with both', async () => {
    const incidentId = await incident();
    const { id: commentId } = await say(incidentId, 'One.');
    const mine = { incidentId, commentId, version: 1 };
    await updateComment(workspace.deps, ada, { ...mine, body: 'Two.' });
    await expect(
      updateComment(workspace.deps, ada, { ...mine, body: 'Three.' }),
    ).rejects.toMatchObject({
      id: 'conflict/stale',
      details: { yours: { body: 'Three.' }, theirs: { body: 'Two.', version: 2 } },
    });
  });

  test('of a private incident they are invisible, and nobody can add one', async () => {
    const incidentId = await incident('private');
    const comment = await say(incidentId, 'Between us.');
    const denied = { id: 'not-found' };
    await expect(listComments(workspace.deps, ben, { incidentId })).rejects.toMatchObject(denied);
    await expect(
      addComment(workspace.deps, ben, { incidentId, body: 'Hello?' }),
    ).rejects.toMatchObject(denied);
    const seen = { incidentId, commentId: comment.id, version: 1, resolved: true };
    await expect(updateComment(workspace.deps, ben, seen)).rejects.toMatchObject(denied);
  });

  test('a thread of another incident cannot be answered from here', async () => {
    const elsewhere = await say(await incident(), 'Elsewhere.');
    const incidentId = await incident();
    await expect(say(incidentId, 'Here?', { threadId: elsewhere.id })).rejects.toMatchObject({
      id: 'not-found',
    });
  });
});
