import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ask, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
let member: Sender;
let owner: Sender;
let port: number;
let incident: { id: string; version: number };

beforeAll(async () => {
  server = await testApp();
  ({ member, owner } = await makeEveryRole(server.app));
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  port = z.object({ port: z.number() }).parse(server.app.server.address()).port;
  incident = (
    await ask(server.app, member, ['POST /incidents', { body: { title: 'Followed' } }])
  ).json();
});
afterAll(() => server.close());

/** Opens the stream and hands out what is said on it, piece by piece. */
async function follow(id: string, headers: Record<string, string> = {}) {
  const { host: _, ...sender } = member;
  const request = get({
    port,
    path: `/api/v1/incidents/${id}/changes`,
    headers: { ...sender, ...headers },
  });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  request.on('error', () => undefined); // closing it here is an error to it
  let heard = '';
  response.on('error', () => undefined); // closing it here breaks it off
  response.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  const until = async (wanted: string): Promise<string> => {
    while (!heard.includes(wanted)) await once(response, 'data');
    return heard;
  };
  const forget = () => {
    heard = '';
  };
  return {
    response,
    until,
    forget,
    close: () => request.destroy(),
    ended: () => once(response, 'end'),
  };
}

test('a change is told to whoever follows, and to nobody who follows another incident', async () => {
  const other = (
    await ask(server.app, member, ['POST /incidents', { body: { title: 'Other' } }])
  ).json();
  const [mine, others] = await Promise.all([follow(incident.id), follow(other.id)]);
  expect(mine.response.headers['content-type']).toBe('text/event-stream');
  await mine.until('retry:');
  const body = { version: incident.version, title: 'Changed' };
  incident = (await ask(server.app, member, [`PATCH /incidents/${incident.id}`, { body }])).json();
  const heard = await mine.until('"what":"incident"');
  expect(heard).toContain(`"incidentId":"${incident.id}"`);
  const change = { version: other.version, title: 'Changed too' };
  await ask(server.app, member, [`PATCH /incidents/${other.id}`, { body: change }]);
  expect(await others.until('data:')).not.toContain(incident.id);
  mine.close();
  others.close();
});

test('whoever comes back is told to fetch everything again', async () => {
  const stream = await follow(incident.id, { 'last-event-id': '2026-03-12T09:00:00.000Z' });
  const heard = await stream.until('"what":"revisions"');
  for (const what of ['incident', 'evidence', 'timeline', 'postmortem', 'comments', 'actions']) {
    expect(heard).toContain(`"what":"${what}"`);
  }
  stream.close();
});

test('the stream of somebody who may not see the incident any more ends', async () => {
  const stream = await follow(incident.id);
  await stream.until('retry:');
  const ended = stream.ended();
  const body = { version: incident.version, visibility: 'private' };
  await ask(server.app, owner, [`PATCH /incidents/${incident.id}`, { body }]);
  await ended;
  const again = await follow(incident.id);
  expect(again.response.statusCode).toBe(404);
  again.close();
});

test('a broken connection of the listener is mended, and everybody is told what may have been missed', async () => {
  const made = (
    await ask(server.app, member, ['POST /incidents', { body: { title: 'Mended' } }])
  ).json();
  const stream = await follow(made.id);
  await stream.until('retry:');
  await server.endListeners();
  await stream.until('"what":"revisions"');
  stream.forget();
  const body = { version: made.version, title: 'After the break' };
  await ask(server.app, member, [`PATCH /incidents/${made.id}`, { body }]);
  expect(await stream.until('data:')).toContain('"what":"incident"');
  stream.close();
});
