import type { IncidentView } from '@kintsugi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  makeEveryRole,
  makeMember,
  type Sender,
  type TestApp,
  testApp,
} from '../testing/test-app.ts';

let server: TestApp;
let people: Awaited<ReturnType<typeof makeEveryRole>>;
let insider: Sender;
let incident: IncidentView;

const SECRET = 'Quokkaleak';

beforeAll(async () => {
  server = await testApp();
  people = await makeEveryRole(server.app);
  insider = await makeMember(server.app, people.owner, { name: 'Ida Insider', role: 'viewer' });
  const body = {
    title: `${SECRET} at the vault`,
    services: [SECRET],
    tags: [SECRET],
    visibility: 'private',
    severity: 'SEV1',
    startedAt: '2026-03-01T10:00:00Z',
    resolvedAt: '2026-03-01T11:00:00Z',
    participants: [{ name: 'Ida Insider', role: 'responder' }],
  };
  incident = (await ask(server.app, people.facilitator, ['POST /incidents', { body }])).json();
  const action = { text: `Hide the ${SECRET}`, owner: 'Ida Insider', dueDate: '2026-03-20' };
  await ask(server.app, people.facilitator, [
    `POST /incidents/${incident.id}/actions`,
    { body: action },
  ]);
});
afterAll(() => server.close());

test('whoever makes an incident private takes part in it', () => {
  expect(incident.participants.map((participant) => participant.name).toSorted()).toEqual([
    'A facilitator',
    'Ida Insider',
  ]);
});

describe.each([
  ['participants', () => [insider, people.facilitator], true],
  ['admins', () => [people.owner, people.admin], true],
  ['everybody else', () => [people.member, people.viewer], false],
] as const)('%s', (_, senders, sees) => {
  const LISTS = ['GET /incidents', `GET /incidents?q=${SECRET}`, 'GET /board', 'GET /actions'];

  test.each(LISTS)(`${sees ? 'see' : 'do not see'} it in %s`, async (line) => {
    for (const sender of senders()) {
      const response = await ask(server.app, sender, [line]);
      expect(response.statusCode).toBe(200);
      expect(response.body.includes(incident.id)).toBe(sees);
      expect(response.body.includes(SECRET)).toBe(sees);
    }
  });

  const PARTS = [
    '',
    '/timeline',
    '/evidence',
    '/events',
    '/postmortem',
    '/document',
    '/markdown',
    '/findings',
    '/comments',
    '/revisions',
    '/lifecycle',
    '/review',
  ];
  test.each(PARTS)(`${sees ? 'open' : 'cannot open'} /incidents/…%s`, async (part) => {
    for (const sender of senders()) {
      const response = await ask(server.app, sender, [`GET /incidents/${incident.id}${part}`]);
      expect(response.statusCode).toBe(sees ? 200 : 404);
      if (!sees) expect(response.json()).toMatchObject({ id: 'not-found' });
    }
  });
});

test('one that does not exist and one that is invisible are answered alike', async () => {
  const answer = async (id: string) => {
    const response = await ask(server.app, people.member, [`GET /incidents/${id}`]);
    const { requestId: _, instance: __, ...said } = response.json();
    return said;
  };
  expect(await answer(incident.id)).toEqual(await answer('01890000-0000-7000-8000-000000000000'));
});

test('nobody changes what they do not see', async () => {
  const version = incident.version;
  const changes: [string, object][] = [
    [`PATCH /incidents/${incident.id}`, { version, visibility: 'workspace' }],
    [
      `PUT /incidents/${incident.id}/participants`,
      { version, participants: [{ name: 'A member', role: 'responder' }] },
    ],
    [`POST /incidents/${incident.id}/timeline`, { at: '2026-03-01T10:00:00Z', text: 'x' }],
    [`POST /incidents/${incident.id}/actions`, { text: 'x' }],
    [`POST /incidents/${incident.id}/comments`, { body: 'x' }],
    [`POST /incidents/${incident.id}/lifecycle`, { version, to: 'drafting' }],
  ];
  for (const [line, body] of changes) {
    const response = await ask(server.app, people.member, [line, { body }]);
    expect([line, response.statusCode]).toEqual([line, 404]);
  }
});

test('whoever is taken off a private incident does not see it any more', async () => {
  const body = { title: 'Short visit', visibility: 'private' };
  const made = (await ask(server.app, people.member, ['POST /incidents', { body }])).json();
  const set = { version: made.version, participants: [{ name: 'Ida Insider', role: 'responder' }] };
  const changed = await ask(server.app, people.member, [
    `PUT /incidents/${made.id}/participants`,
    { body: set },
  ]);
  expect(changed.json().participants).toHaveLength(1);
  expect((await ask(server.app, people.member, [`GET /incidents/${made.id}`])).statusCode).toBe(
    404,
  );
  expect((await ask(server.app, insider, [`GET /incidents/${made.id}`])).statusCode).toBe(200);
});
