import type { PostMortemDocument } from '@kintsugi/domain';
import { printPostMortem } from '@kintsugi/markdown';
import { listActionsOf, listEntries, listPeople } from '@kintsugi/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIncident } from '../incident/get-incident.ts';
import { updateIncident } from '../incident/update-incident.ts';
import { everythingIn, makeIncident, writeUp } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { getDocument } from './get-document.ts';
import { getMarkdown } from './get-markdown.ts';
import { importMarkdown } from './import-markdown.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;
let vic: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'member');
  vic = await workspace.person('vic', 'viewer');
});
afterAll(() => workspace.close());

async function importAs(markdown: string, actor = ada) {
  const imported = await importMarkdown(workspace.deps, actor, { markdown, dryRun: false });
  if (imported.incidentId === null) throw new TypeError('Nothing was imported.');
  return { ...imported, incidentId: imported.incidentId };
}

const rich = () => everythingIn(workspace, ada);

describe('Kintsugi’s own Markdown', () => {
  test('comes back without loss: what is exported of the import is what was imported', async () => {
    const source = await rich();
    const document = await getDocument(workspace.deps, ada, { incidentId: source });
    const markdown = await getMarkdown(workspace.deps, ada, { incidentId: source });
    const { incidentId, notes } = await importAs(markdown);
    expect(await getDocument(workspace.deps, ada, { incidentId })).toEqual(document);
    expect(await getMarkdown(workspace.deps, ada, { incidentId })).toBe(markdown);
    expect(notes.filter((note) => note.includes('editor’s form'))).toEqual([]);
  });

  test('finds the people it names, and makes nobody twice', async () => {
    const source = await rich();
    const before = await listPeople(workspace.deps.db, ada);
    const markdown = await getMarkdown(workspace.deps, ada, { incidentId: source });
    const { incidentId } = await importAs(markdown);
    expect(await listPeople(workspace.deps.db, ada)).toEqual(before);
    const { participants } = await getIncident(workspace.deps, ada, { incidentId });
    expect(participants.map(({ personId }) => personId)).toContain(ada.personId);
  });

  test('keeps what a timeline entry cites, though the evidence is not here', async () => {
    const source = await rich();
    const markdown = await getMarkdown(workspace.deps, ada, { incidentId: source });
    const { incidentId } = await importAs(markdown);
    const entries = await listEntries(workspace.deps.db, ada, incidentId);
    expect(entries.find((entry) => entry.citation)?.citation).toMatchObject({
      fileId: null,
      file: 'logs.zip!app | 1.log',
      line: 17,
    });
  });
});

describe('people nobody knows here', () => {
  const document = async (): Promise<PostMortemDocument> => {
    const { id: incidentId } = await makeIncident(workspace, ada);
    await writeUp(workspace, ada, incidentId);
    return getDocument(workspace.deps, ada, { incidentId });
  };

  test('participants become known; owners stay as written, and notes say so', async () => {
    const given = await document();
    const markdown = printPostMortem({
      ...given,
      participants: [
        { name: 'New Person', handle: 'newbie', email: 'new@example.org', role: 'responder' },
      ],
      actions: given.actions.map((action) => ({ ...action, owner: '@the-other-team' })),
    });
    const { incidentId, notes } = await importAs(markdown);
    const key = { workspaceId: ada.workspaceId, incidentId };
    const actions = await listActionsOf(workspace.deps.db, key);
    expect(actions).toMatchObject([{ ownerId: null, ownerText: '@the-other-team' }]);
    const people = await listPeople(workspace.deps.db, ada, { q: 'new@example.org' });
    expect(people).toMatchObject([{ name: 'New Person', handle: 'newbie', role: null }]);
    expect(notes).toContainEqual(expect.stringContaining('New Person is new here'));
    expect(notes).toContainEqual(expect.stringContaining('@the-other-team'));
  });
});

describe('an import', () => {
  test('tried first shows what would be made, and makes nothing', async () => {
    const source = await rich();
    const markdown = await getMarkdown(workspace.deps, ada, { incidentId: source });
    const count = async () =>
      (await workspace.deps.db.selectFrom('incident').select('id').execute()).length;
    const before = await count();
    const seen = await importMarkdown(workspace.deps, ada, { markdown, dryRun: true });
    expect(seen.incidentId).toBeNull();
    expect(seen.document.title).toBe('Checkout unavailable');
    expect(await count()).toBe(before);
  });

  test('is all or nothing', async () => {
    const source = await rich();
    const markdown = await getMarkdown(workspace.deps, ada, { incidentId: source });
    const { db } = workspace.deps;
    const before = await db.selectFrom('incident').select('id').execute();
    const broken = { ...workspace.deps, now: failingAt(3, workspace.deps.now) };
    await expect(importMarkdown(broken, ada, { markdown, dryRun: false })).rejects.toThrow('clock');
    expect(await db.selectFrom('incident').select('id').execute()).toEqual(before);
  });

  test('of times that cannot all be right leaves them open and says which', async () => {
    const { id: incidentId, version } = await makeIncident(workspace, ada);
    await updateIncident(workspace.deps, ada, { incidentId, version, mitigatedAt: null });
    const document = await getDocument(workspace.deps, ada, { incidentId });
    const markdown = printPostMortem({ ...document, detectedAt: '2026-03-10T15:00:00.000Z' });
    const imported = await importAs(markdown);
    const incident = await getIncident(workspace.deps, ada, imported);
    expect(incident).toMatchObject({ startedAt: document.startedAt, resolvedAt: null });
    expect(imported.notes).toContainEqual(expect.stringContaining('Resolved'));
  });

  test('of another team’s template loses no text', async () => {
    const markdown = [
      '# Postmortem: Shakespeare search overload',
      '',
      '**Date:** 2015-10-21',
      '',
      '## What happened',
      '',
      'Search was down for 66 minutes after a newly found sonnet.',
      '',
      '## Root Causes',
      '',
      'Cascading failure from a resource leak.',
      '',
      '## Something only they have',
      '',
      'A paragraph of its own.',
    ].join('\n');
    const { incidentId, notes } = await importAs(markdown);
    const exported = await getMarkdown(workspace.deps, ada, { incidentId });
    for (const text of ['newly found sonnet', 'resource leak', 'A paragraph of its own.'])
      expect(exported).toContain(text);
    expect(notes.length).toBeGreaterThan(0);
  });

  test.each(['', ' \n', '\u0001\u0002', '---\n: [', '<script>alert(1)</script>', '#'.repeat(5000)])(
    'of %j ends in an answer, never in a crash',
    async (markdown) => {
      const answer = importMarkdown(workspace.deps, ada, { markdown, dryRun: false }).then(
        ({ incidentId }) => typeof incidentId,
        (error: unknown) => error,
      );
      expect(await answer).toSatisfy(
        (outcome) =>
          outcome === 'string' ||
          (outcome instanceof Error && 'id' in outcome && outcome.id === 'markdown/unreadable'),
      );
    },
  );

  test('is not for viewers', async () => {
    await expect(importAs('# x', vic)).rejects.toMatchObject({ id: 'auth/not-allowed' });
  });
});

/** A clock that breaks at its nth reading. */
function failingAt(nth: number, now: () => string): () => string {
  let count = 0;
  return () => {
    count += 1;
    if (count === nth) throw new Error('The clock broke.');
    return now();
  };
}
