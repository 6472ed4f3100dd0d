import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIncident, writeUp } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { checkpointWhileEditing, createCheckpoint } from './create-checkpoint.ts';
import { diffRevision } from './diff-revision.ts';
import { getRevision } from './get-revision.ts';
import { listRevisions } from './list-revisions.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;
let ben: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'member');
  ben = await workspace.person('ben', 'member');
});
afterAll(() => workspace.close());

const keep = (incidentId: string, note: string) =>
  createCheckpoint(workspace.deps, ada, { incidentId, note });
const history = (incidentId: string, cursor?: string) =>
  listRevisions(workspace.deps, ada, { incidentId, limit: 2, cursor });

describe('the history', () => {
  test('a checkpoint freezes the document and its Markdown', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    await writeUp(workspace, ada, incidentId);
    const { id: revisionId } = await keep(incidentId, '  First draft ');
    await workspace.deps.prose.write(ada, incidentId, { summary: 'Rewritten.' });
    const revision = await getRevision(workspace.deps, ada, { incidentId, revisionId });
    expect(revision).toMatchObject({ kind: 'checkpoint', number: null, note: 'First draft' });
    expect(revision.document.prose.summary).toContain('refused orders');
    expect(revision.markdown).toContain('refused orders');
  });

  test('it is listed newest first, page by page', async () => {
    const { id } = await makeIncident(workspace, ada);
    for (const note of ['one', 'two', 'three']) await keep(id, note);
    const first = await history(id);
    expect(first.items.map((revision) => revision.note)).toEqual(['three', 'two']);
    const second = await history(id, first.next ?? undefined);
    expect(second).toMatchObject({ items: [{ note: 'one' }], next: null });
  });

  test('while people write, a checkpoint is made at most every ten minutes', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    const write = () => checkpointWhileEditing(workspace.deps, ada, { incidentId });
    workspace.setNow('2026-03-12T10:00:00.000Z');
    expect(await write()).not.toBeNull();
    workspace.setNow('2026-03-12T10:09:59.000Z');
    expect(await write()).toBeNull();
    workspace.setNow('2026-03-12T10:10:00.000Z');
    expect(await write()).not.toBeNull();
  });
});

describe('what changed', () => {
  test('is shown section by section, in words, and only where something did', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    await workspace.deps.prose.write(ada, incidentId, {
      summary: 'Customers could not pay.',
      lucky: 'It was early.',
    });
    await keep(incidentId, 'before');
    await workspace.deps.prose.write(ada, incidentId, { summary: 'Some customers could pay.' });
    const { id: revisionId } = await keep(incidentId, 'after');
    const diff = await diffRevision(workspace.deps, ada, {
      incidentId,
      revisionId,
      against: 'previous',
    });
    expect(diff).toMatchObject({ from: { note: 'before' }, to: { note: 'after' } });
    expect(diff.sections.map((section) => section.title)).toEqual(['Summary']);
    const parts = diff.sections[0]?.parts ?? [];
    const side = (without: 'added' | 'removed') =>
      parts
        .filter((part) => part.kind !== without)
        .map((part) => part.text)
        .join('');
    expect(side('added')).toBe('Customers could not pay.');
    expect(side('removed')).toBe('Some customers could pay.');
    expect(parts).toContainEqual({ kind: 'removed', text: expect.stringContaining('not') });
    expect(parts).toContainEqual({ kind: 'same', text: expect.stringContaining('could') });
  });

  test('the first revision is compared with nothing, any with the present or another', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    await writeUp(workspace, ada, incidentId);
    const first = await keep(incidentId, 'first');
    const second = await keep(incidentId, 'second');
    const diff = (revisionId: string, against: string) =>
      diffRevision(workspace.deps, ada, { incidentId, revisionId, against });
    const start = await diff(first.id, 'previous');
    expect(start.from).toBeNull();
    expect(start.sections.map((section) => section.title)).toContain('Action Items');
    expect(start.sections.flatMap((section) => section.parts)).not.toContainEqual(
      expect.objectContaining({ kind: 'removed' }),
    );
    expect((await diff(second.id, first.id)).sections).toEqual([]);
    await workspace.deps.prose.write(ada, incidentId, { lucky: 'A new field.' });
    const now = await diff(second.id, 'now');
    expect(now).toMatchObject({ to: null, sections: [{ title: 'What Went Well' }] });
    const reversed = await diff(first.id, second.id);
    expect(reversed).toMatchObject({ from: { note: 'first' }, to: { note: 'second' } });
  });

  test('of a private incident nothing is shown', async () => {
    const { id: incidentId } = await makeIncident(workspace, ada, { visibility: 'private' });
    const { id: revisionId } = await keep(incidentId, 'secret');
    const given = { incidentId, revisionId, against: 'now' };
    const denied = { id: 'not-found' };
    await expect(diffRevision(workspace.deps, ben, given)).rejects.toMatchObject(denied);
    await expect(getRevision(workspace.deps, ben, given)).rejects.toMatchObject(denied);
    await expect(
      listRevisions(workspace.deps, ben, { incidentId, limit: 5 }),
    ).rejects.toMatchObject(denied);
  });
});
