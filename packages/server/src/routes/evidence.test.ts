import { request } from 'node:http';
import { API_PREFIX } from '@kintsugi/contract';
import type { EvidenceEvent, EvidenceFile, TimelineEntry } from '@kintsugi/domain';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
let member: Sender;
let viewer: Sender;
let origin: string;

beforeAll(async () => {
  server = await testApp();
  ({ member, viewer } = await makeEveryRole(server.app));
  origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

const makeIncident = async (body: object = {}): Promise<string> => {
  const asked = { body: { title: 'Outage', startedAt: '2026-03-10T13:00:00.000Z', ...body } };
  return (await ask(server.app, member, ['POST /incidents', asked])).json<{ id: string }>().id;
};

const line = (index: number): string =>
  `${JSON.stringify({ level: index % 2 ? 50 : 30, time: Date.parse('2026-03-10T13:00:00Z') + index * 1000, name: 'api', msg: `<script>${index}</script>` })}\n`;
const log = (lines: number) => Array.from({ length: lines }, (_, index) => line(index)).join('');

/** Sends bytes as a browser does: streamed, without their number. */
async function upload(incidentId: string, name: string, body: BodyInit, sender = member) {
  const { host: _, ...headers } = sender;
  const query = new URLSearchParams({ name });
  return fetch(`${origin}${API_PREFIX}/incidents/${incidentId}/evidence?${query}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body,
  });
}

const get = async <T>(path: string, sender = member): Promise<T> =>
  (await ask(server.app, sender, [`GET ${path}`])).json<T>();

async function ready(incidentId: string, fileId: string): Promise<EvidenceFile> {
  return vi.waitFor(
    async () => {
      const file = await get<EvidenceFile>(`/incidents/${incidentId}/evidence/${fileId}`);
      expect(['ready', 'failed']).toContain(file.state);
      return file;
    },
    { timeout: 20_000, interval: 30 },
  );
}

async function bring(incidentId: string, name: string, body: BodyInit): Promise<EvidenceFile> {
  const response = await upload(incidentId, name, body);
  expect(response.status).toBe(202);
  const { files }: { files: EvidenceFile[] } = await response.json();
  return ready(incidentId, files[0]?.id ?? '');
}

describe('evidence over HTTP', () => {
  test('a file of any size is streamed in, read, listed, cited and downloaded', async () => {
    const incidentId = await makeIncident();
    const content = log(60_000);
    expect(content.length).toBeGreaterThan(4_000_000);
    const file = await bring(incidentId, 'api.log', content);
    expect(file).toMatchObject({ state: 'ready', events: 60_000, formatTitle: expect.any(String) });
    const events = await get<{ items: EvidenceEvent[]; next: string }>(
      `/incidents/${incidentId}/events?limit=2&level=error`,
    );
    expect(events.items.map(({ text }) => text)).toEqual([
      '<script>1</script>',
      '<script>3</script>',
    ]);
    const body = { eventIds: events.items.map(({ id }) => id) };
    const picked = await ask(server.app, member, [
      `POST /incidents/${incidentId}/timeline/from-events`,
      { body },
    ]);
    expect(picked.statusCode).toBe(201);
    const [entry] = picked.json<{ added: TimelineEntry[] }>().added;
    const lines = await get<{ sha256: string; lines: { text: string; cited: boolean }[] }>(
      `/incidents/${incidentId}/evidence/${file.id}/lines?line=${entry?.citation?.line}&byte=${entry?.citation?.byteStart}&context=1`,
    );
    expect(lines.lines.find(({ cited }) => cited)?.text).toBe(line(1).trimEnd());
    const raw = await fetch(
      `${origin}${API_PREFIX}/incidents/${incidentId}/evidence/${file.id}/raw`,
      {
        headers: { cookie: member.cookie ?? '' },
      },
    );
    expect(await raw.text()).toBe(content);
  });

  test('evidence is handed out as a file, never as a page of ours', async () => {
    const incidentId = await makeIncident();
    const file = await bring(incidentId, 'a "b"; ä.html', log(2));
    const response = await ask(server.app, viewer, [
      `GET /incidents/${incidentId}/evidence/${file.id}/raw`,
    ]);
    expect(response.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="a _b__ _.html"; filename*=UTF-8''a%20%22b%22%3B%20%C3%A4.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  test('a sender that goes away leaves nothing', async () => {
    const incidentId = await makeIncident();
    const path = `${API_PREFIX}/incidents/${incidentId}/evidence?name=half.log`;
    const { host: _, ...headers } = member;
    const sending = request(`${origin}${path}`, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(log(1000));
    const list = () => get<{ items: EvidenceFile[] }>(`/incidents/${incidentId}/evidence`);
    await vi.waitFor(async () =>
      expect((await list()).items).toMatchObject([{ state: 'receiving' }]),
    );
    sending.destroy();
    await vi.waitFor(async () => expect((await list()).items).toEqual([]), { timeout: 10_000 });
  });

  test('what cannot be read says why, and the same bytes again are known', async () => {
    const incidentId = await makeIncident();
    const empty = await bring(incidentId, 'empty.log', '');
    expect(empty).toMatchObject({ state: 'failed', message: expect.stringMatching(/empty/) });
    const again = await (await upload(incidentId, 'again.log', '')).json();
    expect(again).toMatchObject({ duplicate: true, files: [{ id: empty.id }] });
  });

  test('viewers bring nothing, and learn so before their bytes are taken', async () => {
    const response = await upload(await makeIncident(), 'x.log', log(1), viewer);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ id: 'auth/not-allowed' });
  });

  test('formats say what they read and how they decide zones', async () => {
    const { items } = await get<{ items: { id: string; zones: string; about: string }[] }>(
      '/formats',
    );
    expect(items.map(({ id }) => id)).toContain('json-lines');
    for (const { zones, about } of items) expect([zones, about]).not.toContain('');
  });

  test('a private incident’s evidence is not there for others, through no door', async () => {
    const incidentId = await makeIncident({ visibility: 'private' });
    const file = await bring(incidentId, 'secret.log', log(3));
    const base = `/incidents/${incidentId}`;
    const doors = [
      `${base}/evidence`,
      `${base}/evidence/${file.id}`,
      `${base}/evidence/${file.id}/raw`,
      `${base}/evidence/${file.id}/lines?line=1`,
      `${base}/evidence/${file.id}/problems`,
      `${base}/events`,
      `${base}/events/density`,
      `${base}/timeline`,
    ];
    for (const door of doors) {
      expect((await ask(server.app, viewer, [`GET ${door}`])).statusCode, door).toBe(404);
      expect((await ask(server.app, member, [`GET ${door}`])).statusCode, door).toBe(200);
    }
  });
});

describe('the timeline over HTTP', () => {
  test('paste shows first, then adds; edit, conflict, remove', async () => {
    const incidentId = await makeIncident();
    const path = `/incidents/${incidentId}/timeline`;
    const text = '14:00 Deployment started | CI/CD\n14:05 Error rate increased';
    const dry = await ask(server.app, member, [
      `POST ${path}/paste`,
      { body: { text, dryRun: true } },
    ]);
    expect(dry.json()).toMatchObject({
      added: [],
      rows: [{ zone: expect.stringMatching(/assumed/) }, {}],
    });
    const added = await ask(server.app, member, [`POST ${path}/paste`, { body: { text } }]);
    const [entry] = added.json<{ added: TimelineEntry[] }>().added;
    const edit = (body: object) =>
      ask(server.app, member, [`PATCH ${path}/${entry?.id}`, { body: { version: 1, ...body } }]);
    expect((await edit({ text: 'Rollout began' })).json()).toMatchObject({
      version: 2,
      original: { text: 'Deployment started' },
    });
    const stale = await edit({ text: 'mine' });
    expect([stale.statusCode, stale.json()]).toMatchObject([
      409,
      { id: 'conflict/stale', yours: { text: 'mine' }, theirs: { text: 'Rollout began' } },
    ]);
    const gone = await ask(server.app, member, [`DELETE ${path}/${entry?.id}?version=2`]);
    expect(gone.statusCode).toBe(204);
    expect((await get<{ entries: unknown[] }>(path)).entries).toHaveLength(1);
  });

  test('a row that cannot be read answers 422 with its line', async () => {
    const incidentId = await makeIncident();
    const response = await ask(server.app, member, [
      `POST /incidents/${incidentId}/timeline/paste`,
      { body: { text: '14:00 a\nwhat is this' } },
    ]);
    expect([response.statusCode, response.json()]).toMatchObject([
      422,
      { id: 'timeline/unreadable', fields: [{ path: 'text.line.2' }] },
    ]);
  });
});
