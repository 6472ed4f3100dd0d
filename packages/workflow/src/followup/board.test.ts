import type { BoardItem } from '@kintsugi/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addAction } from '../actions/add-action.ts';
import { updateIncident } from '../incident/update-incident.ts';
import { makeIncident, moveTo, writtenUpTo } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { answerReview } from './answer-review.ts';
import { getBoard } from './get-board.ts';
import { getReview } from './get-review.ts';
import { openDueReviews } from './open-due-reviews.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;
let ben: Somebody;

beforeEach(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'facilitator');
  ben = await workspace.person('ben', 'member');
});
afterEach(() => workspace.close());

const board = async (actor = ada, group?: BoardItem['group']) =>
  (await getBoard(workspace.deps, actor)).items.filter(
    (item) => group === undefined || item.group === group,
  );

describe('the board', () => {
  test('write-ups stand by deadline, with the time left or overdue, and those without last', async () => {
    await makeIncident(workspace, ada, { title: 'Undecided', severity: null });
    await makeIncident(workspace, ada, { title: 'Week', severity: 'SEV2' });
    await makeIncident(workspace, ada, { title: 'Two days', severity: 'SEV1' });
    await makeIncident(workspace, ada, { title: 'Near miss', severity: 'SEV4' });
    workspace.setNow('2026-03-12T15:00:00.000Z');
    const items = await board(ada, 'write-ups');
    expect(items.map(({ title, dueAt, overdue }) => [title, dueAt, overdue])).toEqual([
      ['Two days', '2026-03-12T14:00:00.000Z', true],
      ['Week', '2026-03-17T14:00:00.000Z', false],
      ['Undecided', null, false],
      ['Near miss', null, false],
    ]);
    expect(items[0]?.why).toContain('Overdue by 1 h.');
    expect(items[1]?.why).toContain('4 d 23 h left.');
  });

  test('meetings to come, and corrections with their deadline', async () => {
    const { id: incidentId, version } = await makeIncident(workspace, ada, { title: 'Meets' });
    const meetingAt = '2026-03-13T09:00:00.000Z';
    await updateIncident(workspace.deps, ada, { incidentId, version, meetingAt });
    await writtenUpTo(workspace, ada, 'correcting');
    const [meeting] = await board(ada, 'meetings');
    expect(meeting).toMatchObject({
      title: 'Meets',
      dueAt: meetingAt,
      why: 'The meeting is in 1 d.',
    });
    const [correction] = await board(ada, 'corrections');
    expect(correction).toMatchObject({ state: 'correcting', dueAt: '2026-03-17T14:00:00.000Z' });
    expect(correction?.owner).toBeNull();
  });

  test('actions that are overdue or due within 14 days, with their owners', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    const add = (text: string, dueDate: string) =>
      addAction(workspace.deps, ada, {
        incidentId,
        text,
        dueDate,
        ownerId: ben.personId,
        priority: 'P1',
        kind: 'prevent',
      });
    await add('soon', '2026-03-12');
    await add('in two weeks', '2026-03-27');
    await add('later', '2026-03-28');
    workspace.setNow('2026-03-13T09:00:00.000Z');
    const items = await board(ada, 'actions');
    expect(items.map(({ title, overdue, owner }) => [title, overdue, owner])).toEqual([
      ['soon', true, 'ben'],
      ['in two weeks', false, 'ben'],
    ]);
    expect(items[0]).toMatchObject({ dueAt: '2026-03-13T00:00:00.000Z' });
    expect(items[0]?.why).toContain('Overdue by 9 h.');
  });

  test('of private incidents nothing stands there for those who may not see them', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada, { visibility: 'private' });
    await addAction(workspace.deps, ada, {
      incidentId,
      text: 'secret',
      dueDate: '2026-03-14',
      priority: 'P1',
      kind: 'learn',
    });
    expect(await board(ben)).toEqual([]);
    expect((await board(ada)).map((item) => item.group)).toEqual(['write-ups', 'actions']);
  });
});

describe('the 30-day review', () => {
  test('opens by itself thirty days after publishing, once, whoever asks', async () => {
    const { id } = await writtenUpTo(workspace, ada, 'published');
    workspace.setNow('2026-04-05T09:00:00.000Z');
    expect(await board(ada, 'reviews')).toMatchObject([
      { state: 'published', why: expect.stringContaining('opens in 6 d'), overdue: false },
    ]);
    workspace.setNow('2026-04-11T08:59:59.000Z');
    expect(await openDueReviews(workspace.deps)).toBe(0);
    workspace.setNow('2026-04-11T09:00:00.000Z');
    const opened = await Promise.all([
      openDueReviews(workspace.deps),
      openDueReviews(workspace.deps),
    ]);
    expect(opened.toSorted()).toEqual([0, 1]);
    expect(await board(ada, 'reviews')).toMatchObject([
      { incidentId: id, state: 'reviewing', dueAt: '2026-04-11T09:00:00.000Z' },
    ]);
  });

  test('that is put off opens again a week later, not at once', async () => {
    const { id: incidentId } = await writtenUpTo(workspace, ada, 'published');
    workspace.setNow('2026-04-12T09:00:00.000Z');
    await openDueReviews(workspace.deps);
    await moveTo(workspace, ada, { incidentId, to: 'published' });
    expect(await openDueReviews(workspace.deps)).toBe(0);
    workspace.setNow('2026-04-19T09:00:00.000Z');
    expect(await openDueReviews(workspace.deps)).toBe(1);
  });

  test('is answered while it is open, and lets the post-mortem close', async () => {
    const published = await writtenUpTo(workspace, ada, 'published');
    const incidentId = published.id;
    const answer = (version: number) =>
      answerReview(workspace.deps, ben, {
        incidentId,
        version,
        effective: 'partly',
        learned: 'The alert came in time.',
        next: 'Watch the second queue too.',
      });
    await expect(answer(published.version)).rejects.toMatchObject({ id: 'lifecycle/illegal-move' });
    const reviewing = await moveTo(workspace, ada, { incidentId, to: 'reviewing' });
    await expect(moveTo(workspace, ada, { incidentId, to: 'closed' })).rejects.toMatchObject({
      id: 'lifecycle/needs',
      details: { needs: [{ id: 'review' }] },
    });
    await expect(answer(reviewing.version - 1)).rejects.toMatchObject({ id: 'conflict/stale' });
    await answer(reviewing.version);
    const { review } = await getReview(workspace.deps, ben, { incidentId });
    expect(review).toMatchObject({ effective: 'partly', answeredBy: 'ben' });
    const closed = await moveTo(workspace, ada, { incidentId, to: 'closed' });
    expect(closed.state).toBe('closed');
    await expect(answer(closed.version)).rejects.toMatchObject({ id: 'lifecycle/illegal-move' });
    expect(await board(ada, 'reviews')).toEqual([]);
  });
});
