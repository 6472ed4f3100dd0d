import type {
  ActionView,
  IncidentView,
  LibraryItem,
  LintFinding,
  MoveView,
  PostMortemView,
  RevisionSummary,
} from '@kintsugi/contract';
import type { CauseNode, LifecycleState } from '@kintsugi/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
let people: Awaited<ReturnType<typeof makeEveryRole>>;

beforeAll(async () => {
  server = await testApp();
  people = await makeEveryRole(server.app);
});
afterAll(() => server.close());

/** Asks as somebody; the answer, or an error that shows what went wrong. */
async function want<T>(sender: Sender, line: string, body?: object): Promise<T> {
  const response = await ask(server.app, sender, [line, body ? { body } : {}]);
  if (response.statusCode >= 400) throw new Error(`${line}: ${response.body}`);
  return response.body === '' ? ({} as T) : response.json<T>();
}

const as = () => people.facilitator;

async function draft(title: string): Promise<IncidentView> {
  return want(as(), 'POST /incidents', {
    title,
    services: ['checkout'],
    severity: 'SEV2',
    startedAt: '2026-03-10T13:00:00Z',
    detectedAt: '2026-03-10T13:05:00Z',
    resolvedAt: '2026-03-10T14:00:00Z',
    participants: [{ name: 'A facilitator', role: 'incident_commander' }],
  });
}

async function move(incidentId: string, to: LifecycleState): Promise<IncidentView> {
  const { version } = await want<IncidentView>(as(), `GET /incidents/${incidentId}`);
  return want(as(), `POST /incidents/${incidentId}/lifecycle`, {
    version,
    to,
    acknowledged: ['facilitator', 'meeting-time', 'no-actions-yet', 'causes', 'language'],
  });
}

async function write(incidentId: string, texts: Record<string, string>): Promise<void> {
  for (const [key, markdown] of Object.entries(texts)) {
    const now = await want<PostMortemView>(as(), `GET /incidents/${incidentId}/postmortem`);
    const body = { markdown, version: now.proseVersion };
    await want(as(), `PUT /incidents/${incidentId}/prose/${key}`, body);
  }
}

/** The whole way through the API, up to published. */
async function publish(title: string): Promise<IncidentView> {
  const { id } = await draft(title);
  const entry = { at: '2026-03-10T13:00:00Z', text: 'Orders failed', keyMoment: 'started' };
  await want(as(), `POST /incidents/${id}/timeline`, entry);
  await write(id, {
    summary: `${title}: orders failed for an hour, and customers could not pay.`,
    usersAffected: 'About 2,000.',
    whyPossible: 'A limit was read at start only.',
    detectionTime: 'Five minutes, by an alert.',
    missingAlerts: 'Nothing watched the queue.',
  });
  const node = { parentId: null, kind: 'trigger', text: 'A limit was rolled out.' };
  await want<CauseNode>(as(), `POST /incidents/${id}/causes`, node);
  const action = { text: 'Read the limit often', owner: 'A facilitator', dueDate: '2026-04-01' };
  await want<ActionView>(as(), `POST /incidents/${id}/actions`, action);
  for (const to of ['drafting', 'meeting', 'correcting'] as const) await move(id, to);
  return move(id, 'published');
}

describe('from a draft to a published post-mortem, through the API', () => {
  test('it is in the library, on its page, and comes back from its Markdown', async () => {
    const { id, state } = await publish('Checkout unavailable');
    expect(state).toBe('published');
    const found = await want<{ items: LibraryItem[] }>(people.viewer, 'GET /library?q=orders');
    expect(found.items).toMatchObject([{ incidentId: id, revision: 1, severity: 'SEV2' }]);
    const markdown = await ask(server.app, people.viewer, [
      `GET /incidents/${id}/markdown?revision=1`,
    ]);
    expect(markdown.headers['content-type']).toContain('text/markdown');
    const body = { markdown: markdown.body };
    const imported = await want<{ incidentId: string }>(people.member, 'POST /import', body);
    const again = await ask(server.app, people.viewer, [
      `GET /incidents/${imported.incidentId}/markdown`,
    ]);
    expect(again.body).toBe(markdown.body);
  });

  test('two people who publish at once: one succeeds, the other is told with 409', async () => {
    const { id } = await publish('Twice at once');
    await write(id, { lucky: 'It was a quiet hour.' });
    const { version } = await want<IncidentView>(as(), `GET /incidents/${id}`);
    const again = () =>
      ask(server.app, as(), [
        `POST /incidents/${id}/publish`,
        { body: { version, acknowledged: ['language'] } },
      ]);
    const codes = (await Promise.all([again(), again()])).map((answer) => answer.statusCode);
    expect(codes.toSorted()).toEqual([200, 409]);
    const page = await want<{ revision: number }>(people.viewer, `GET /incidents/${id}/published`);
    expect(page.revision).toBe(2);
  });

  test('a move that is refused says what is lacking, where, and with which weight', async () => {
    const { id, version } = await draft('Refused');
    const refused = await ask(server.app, as(), [
      `POST /incidents/${id}/lifecycle`,
      { body: { version, to: 'drafting' } },
    ]);
    expect(refused.statusCode).toBe(422);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({
      id: 'lifecycle/needs',
      needs: [{ id: 'timeline-empty', weight: 'lacking', section: 'timeline' }],
    });
    const { moves } = await want<{ moves: MoveView[] }>(as(), `GET /incidents/${id}/lifecycle`);
    expect(moves).toMatchObject([{ to: 'drafting', allowed: false }]);
  });

  test('an orphan in a published post-mortem is refused through the API', async () => {
    const { id } = await publish('No orphans');
    const body = { text: 'Somebody should', dueDate: '2026-05-01' };
    const refused = await ask(server.app, as(), [`POST /incidents/${id}/actions`, { body }]);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ id: 'actions/orphan', fields: [{ path: 'ownerId' }] });
  });
});

describe('while people write', () => {
  test('a stale text is refused with both, and nothing is lost', async () => {
    const { id } = await draft('Stale');
    await write(id, { summary: 'The first.' });
    const stale = await ask(server.app, as(), [
      `PUT /incidents/${id}/prose/summary`,
      { body: { markdown: 'The second.', version: 0 } },
    ]);
    expect(stale.statusCode).toBe(409);
    expect(stale.json()).toMatchObject({
      id: 'conflict/stale',
      yours: { markdown: 'The second.' },
      theirs: { markdown: 'The first.', version: 1 },
    });
  });

  test('the history has a checkpoint and shows what changed', async () => {
    const { id } = await draft('History');
    await write(id, { summary: 'One thing.' });
    const note = { note: 'Before' };
    const kept = await want<RevisionSummary>(as(), `POST /incidents/${id}/revisions`, note);
    await write(id, { summary: 'Another thing.' });
    const diff = await want<{ sections: { title: string }[] }>(
      people.viewer,
      `GET /incidents/${id}/revisions/${kept.id}/diff?against=now`,
    );
    expect(diff.sections.map((section) => section.title)).toEqual(['Summary']);
  });

  test('blame is found where it stands, with the question to ask instead', async () => {
    const { id } = await draft('Language');
    await write(id, { improve: 'The limit was new. The team should have tested it first.' });
    const { items } = await want<{ items: LintFinding[] }>(
      people.viewer,
      `GET /incidents/${id}/findings`,
    );
    const found = items.filter((item) => item.rule.startsWith('language/'));
    expect(found).toMatchObject([
      {
        place: { kind: 'prose', key: 'improve', section: 'improve' },
        excerpt: expect.stringContaining('should have'),
        question: expect.stringMatching(/\?$/),
      },
    ]);
  });

  test('script and HTML in every text come back as the text they are', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const { id } = await draft(evil);
    await want(as(), `POST /incidents/${id}/comments`, { body: evil });
    await want(as(), `POST /incidents/${id}/actions`, { text: evil });
    const node = { parentId: null, kind: 'trigger', text: evil };
    await want(as(), `POST /incidents/${id}/causes`, node);
    await write(id, { summary: evil });
    const document = await want<{ title: string; causes: { text: string }[] }>(
      people.viewer,
      `GET /incidents/${id}/document`,
    );
    expect(document.title).toBe(evil);
    expect(document.causes[0]?.text).toBe(evil);
    const response = await ask(server.app, people.viewer, [`GET /incidents/${id}/document`]);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('text that PostgreSQL cannot hold', () => {
  test.each(['NUL \u0000 in it', 'half \ud800 a character'])(
    '%j is refused in every field, never a crash',
    async (odd) => {
      const { id, version } = await draft(`Odd text ${encodeURIComponent(odd.isWellFormed())}`);
      const body = { text: 'x', body: 'x', markdown: 'x', version };
      const tries: [string, object][] = [
        ['POST /incidents', { title: odd }],
        [`PUT /incidents/${id}/prose/summary`, { ...body, markdown: odd, version: 0 }],
        [`POST /incidents/${id}/causes`, { ...body, parentId: null, kind: 'trigger', text: odd }],
        [`POST /incidents/${id}/actions`, { ...body, text: odd }],
        [`POST /incidents/${id}/actions`, { ...body, owner: odd }],
        [`POST /incidents/${id}/comments`, { ...body, body: odd }],
        [`POST /incidents/${id}/comments`, { ...body, quote: odd }],
        [`POST /incidents/${id}/comments`, { ...body, anchor: { at: odd } }],
        [`POST /incidents/${id}/revisions`, { note: odd }],
        [`POST /incidents/${id}/lifecycle`, { version, to: 'drafting', reason: odd }],
        [`POST /incidents/${id}/lifecycle`, { version, to: 'drafting', acknowledged: [odd] }],
        [`POST /incidents/${id}/publish`, { version, note: odd }],
        [`PATCH /incidents/${id}`, { version, noActionsReason: odd }],
        ['POST /import', { markdown: odd }],
      ];
      for (const [line, given] of tries) {
        const response = await ask(server.app, as(), [line, { body: given }]);
        expect([line, response.statusCode]).toEqual([line, 400]);
      }
      const search = await ask(server.app, as(), ['GET /library', { query: { q: odd } }]);
      expect(search.statusCode).toBeLessThan(500);
    },
  );
});
