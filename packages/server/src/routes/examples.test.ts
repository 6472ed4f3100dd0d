import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NewIncident } from '@kintsugi/contract';
import { audit } from '@kintsugi/store';
import { createIncident, loadFirstExamples, systemActor } from '@kintsugi/workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
let member: Sender;
let facilitator: Sender;

beforeAll(async () => {
  server = await testApp({
    now: '2026-03-12T09:00:00.000Z',
    examples: fileURLToPath(new URL('../../../../examples', import.meta.url)),
  });
  ({ member, facilitator } = await makeEveryRole(server.app));
});
afterAll(() => server.close());

const load = (sender: Sender, id: string, published: boolean) =>
  ask(server.app, sender, [`POST /examples/${id}`, { body: { published } }]);

test('the worked examples are offered', async () => {
  const { items } = (await ask(server.app, member, ['GET /examples'])).json();
  expect(items.map((item: { id: string }) => item.id)).toEqual(['checkout-outage', 'phoenix']);
  expect(items.every((item: { about: string }) => item.about.length > 20)).toBe(true);
});

test('one is loaded as evidence only, for somebody to write its post-mortem', async () => {
  const response = await load(member, 'checkout-outage', false);
  expect(response.statusCode).toBe(201);
  const incident = response.json();
  expect(incident).toMatchObject({
    severity: 'SEV1',
    state: 'gathering',
    timelineEntries: 0,
    deadline: { dueAt: '2026-03-12T14:39:00.000Z' },
  });
  expect(incident.participants).toHaveLength(8);
  const evidence = await ask(server.app, member, [`GET /incidents/${incident.id}/evidence`]);
  const files: { name: string; state: string }[] = evidence.json().items;
  expect(files.map((file) => file.name)).toEqual(
    expect.arrayContaining(['checkout-api.log', 'git-log.txt', 'gateway.syslog']),
  );
  expect(files.filter((file) => file.state === 'failed')).toEqual([]);
});

test('one is loaded with its finished post-mortem, published', async () => {
  expect((await load(member, 'phoenix', true)).statusCode).toBe(403);
  const response = await load(facilitator, 'phoenix', true);
  expect(response.json()).toMatchObject({ severity: 'SEV3', state: 'published' });
  expect(response.statusCode).toBe(201);
  const timeline = await ask(server.app, member, [`GET /incidents/${response.json().id}/timeline`]);
  const { entries } = timeline.json();
  expect(entries).toHaveLength(12);
  const moments = entries.flatMap((entry: { keyMoment: string | null }) => entry.keyMoment ?? []);
  expect(moments).toEqual(['started', 'detected', 'mitigated', 'resolved']);
  for (const { text, citation, original } of entries) {
    expect(citation).toMatchObject({ file: expect.stringMatching(/chat\.log|git-log\.txt/) });
    expect(original.text).not.toBe(text);
  }
  const library = await ask(server.app, member, [
    'GET /library',
    { query: { q: 'source of truth' } },
  ]);
  expect(library.json().items).toMatchObject([{ incidentId: response.json().id }]);
});

test('one that does not exist is not found, wherever its name would lead', async () => {
  for (const id of ['nothing', '..', encodeURIComponent('../packages')]) {
    expect((await load(member, id, false)).statusCode).toBe(404);
  }
});

test('at first start each is loaded once', async () => {
  const count = async () =>
    (await ask(server.app, member, ['GET /incidents', { query: { limit: '500' } }])).json().items
      .length;
  const before = await count();
  await loadFirstExamples(server.deps, server.deps.workspaceId);
  expect(await count()).toBe(before + 2);
  await loadFirstExamples(server.deps, server.deps.workspaceId);
  expect(await count()).toBe(before + 2);
});

test('a start that is stopped leaves no half of an example, and the next one loads it', async () => {
  const { deps } = server;
  const folder = await mkdtemp(join(tmpdir(), 'kintsugi-example-'));
  await cp(new URL('../../../../examples/phoenix', import.meta.url), join(folder, 'stopped'), {
    recursive: true,
  });
  const count = async () => (await deps.db.selectFrom('incident').select('id').execute()).length;
  const before = await count();
  const examples = { ...deps, examples: folder };
  const stop = new AbortController();
  const wakeReader = () => stop.abort(new Error('Stopping.')); // after the first file
  const stopped = loadFirstExamples({ ...examples, wakeReader }, deps.workspaceId, stop.signal);
  await expect(stopped).rejects.toThrow('Stopping.');
  expect(await count()).toBe(before);
  await loadFirstExamples(examples, deps.workspaceId);
  expect(await count()).toBe(before + 1);
  await rm(folder, { recursive: true });
});

test('what a killed start had loaded of an example is replaced', async () => {
  const { deps } = server;
  const system = systemActor(deps.workspaceId);
  const half = await createIncident(deps, system, NewIncident.parse({ title: 'Half of it' }));
  const folder = await mkdtemp(join(tmpdir(), 'kintsugi-example-'));
  await cp(new URL('../../../../examples/phoenix', import.meta.url), join(folder, 'half'), {
    recursive: true,
  });
  await audit(deps.db, system, {
    verb: 'begin-first-example',
    subject: 'half',
    incidentId: half.id,
  });
  await loadFirstExamples({ ...deps, examples: folder }, deps.workspaceId);
  expect((await ask(server.app, member, [`GET /incidents/${half.id}`])).statusCode).toBe(404);
  const found = await ask(server.app, member, ['GET /incidents', { query: { q: 'Phoenix' } }]);
  expect(found.json().items[0].evidenceFiles).toBe(3);
  await rm(folder, { recursive: true });
});
