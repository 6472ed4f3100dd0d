import { DAY_MS } from '@kintsugi/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ANYBODY,
  ask,
  LOCAL,
  makeMember,
  makeOwner,
  PASSWORD,
  type Sender,
  type TestApp,
  testApp,
} from '../testing/test-app.ts';

const OWNER = { name: 'Olive Owner', email: 'olive@example.com', password: PASSWORD };

describe('before an owner exists', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server.close());

  test('somebody at the machine looks around, and changes nothing', async () => {
    const session = await ask(server.app, LOCAL, ['GET /session']);
    expect(session.json()).toMatchObject({
      setupNeeded: true,
      actor: { kind: 'firstLook', role: 'viewer' },
    });
    expect((await ask(server.app, LOCAL, ['GET /incidents'])).statusCode).toBe(200);
    const change = await ask(server.app, LOCAL, ['POST /incidents', { body: { title: 'No' } }]);
    expect(change.statusCode).toBe(401);
    expect(change.json()).toMatchObject({ id: 'auth/not-signed-in' });
  });

  test.each([
    ['asks for another name (DNS rebinding)', { host: 'evil.example:4100' }],
    [
      'comes through a proxy on this machine',
      { host: 'localhost', 'x-forwarded-for': '203.0.113.9' },
    ],
    ['says so in the standard header', { host: 'localhost', forwarded: 'for=203.0.113.9' }],
  ])('a request that %s sees nothing and sets nothing up', async (_, headers) => {
    const sender = { ...LOCAL, ...headers };
    expect((await ask(server.app, sender, ['GET /incidents'])).statusCode).toBe(401);
    const setup = await ask(server.app, sender, ['POST /setup', { body: OWNER }]);
    expect(setup.statusCode).toBe(403);
    expect(setup.json()).toMatchObject({ id: 'auth/setup-not-local' });
  });

  test('a connection from another address is not this machine, whatever it asks for', async () => {
    const response = await server.app.inject({
      url: '/api/v1/incidents',
      headers: LOCAL,
      remoteAddress: '192.0.2.7',
    });
    expect(response.statusCode).toBe(401);
  });

  test('the password has at least twelve characters', async () => {
    const body = { ...OWNER, password: 'elevenchars' };
    const response = await ask(server.app, LOCAL, ['POST /setup', { body }]);
    expect(response.json()).toMatchObject({
      id: 'request/invalid',
      fields: [{ path: 'password' }],
    });
  });
});

describe('accounts', () => {
  let server: TestApp;
  let owner: Sender;
  beforeAll(async () => {
    server = await testApp();
    const attempts = [OWNER, { ...OWNER, email: 'other@example.com' }].map((body) =>
      ask(server.app, LOCAL, ['POST /setup', { body }]),
    );
    const codes = (await Promise.all(attempts)).map((response) => response.statusCode);
    expect(codes.toSorted()).toEqual([201, 409]); // of two at once, one becomes the owner
  });
  beforeAll(async () => {
    const taken = await ask(server.app, LOCAL, ['POST /setup', { body: OWNER }]);
    expect(taken.json()).toMatchObject({ id: 'auth/setup-done' });
    const people = await signIn('olive@example.com').then((first) =>
      first.statusCode === 200 ? first : signIn('other@example.com'),
    );
    owner = { ...ANYBODY, cookie: people.headers['set-cookie']?.toString().split(';')[0] ?? '' };
  });
  afterAll(() => server.close());

  const signIn = (email: string, password = PASSWORD) =>
    ask(server.app, ANYBODY, ['POST /sign-in', { body: { email, password } }]);
  const roleOf = async (sender: Sender) =>
    (await ask(server.app, sender, ['GET /session'])).json().actor?.role ?? null;
  const personOf = async (sender: Sender) => {
    const { personId } = (await ask(server.app, sender, ['GET /session'])).json().actor;
    const { items } = (await ask(server.app, owner, ['GET /people'])).json();
    return items.find((person: { id: string }) => person.id === personId);
  };

  test('once the owner exists there is no first look any more', async () => {
    expect((await ask(server.app, LOCAL, ['GET /incidents'])).statusCode).toBe(401);
    expect((await ask(server.app, LOCAL, ['GET /session'])).json()).toMatchObject({
      actor: null,
      workspace: null,
      setupNeeded: false,
    });
  });

  test('the session cookie cannot be read by scripts nor sent by other sites', async () => {
    await makeMember(server.app, owner, { name: 'Cara Cookie', role: 'member' });
    const response = await signIn('CARA.cookie@example.com');
    expect(response.statusCode).toBe(200);
    const [cookie] = response.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  test('a wrong password and an unknown address are answered alike', async () => {
    await makeMember(server.app, owner, { name: 'Wanda Wrong', role: 'member' });
    const wrong = await signIn('wanda.wrong@example.com', 'not the password at all');
    const unknown = await signIn('nobody@example.com');
    expect(wrong.statusCode).toBe(401);
    const { requestId: _, ...said } = wrong.json();
    const { requestId: __, ...saidToo } = unknown.json();
    expect(said).toEqual(saidToo);
  });

  test('signing out ends the session, for good', async () => {
    const member = await makeMember(server.app, owner, { name: 'Sid Out', role: 'member' });
    expect(await roleOf(member)).toBe('member');
    expect((await ask(server.app, member, ['POST /sign-out'])).statusCode).toBe(204);
    expect(await roleOf(member)).toBeNull();
  });

  test('an invitation works once', async () => {
    const body = { role: 'viewer' };
    const made = (await ask(server.app, owner, ['POST /invitations', { body }])).json();
    const token = made.link.split('/').at(-1);
    const offer = await ask(server.app, ANYBODY, [
      'POST /invitations/look-up',
      { body: { token } },
    ]);
    expect(offer.json()).toMatchObject({ role: 'viewer', email: null });
    const accept = (email: string) =>
      ask(server.app, ANYBODY, [
        'POST /invitations/accept',
        { body: { token, name: 'Twice', email, password: PASSWORD } },
      ]);
    const both = await Promise.all([accept('once@example.com'), accept('twice@example.com')]);
    expect(both.map((response) => response.statusCode).toSorted()).toEqual([201, 410]);
    expect(both.find((response) => response.statusCode === 410)?.json()).toMatchObject({
      id: 'auth/invitation-invalid',
      detail: expect.stringContaining('works once'),
    });
  });

  test('an invitation is over after seven days, and when it is revoked', async () => {
    const invite = async () => {
      const made = await ask(server.app, owner, [
        'POST /invitations',
        { body: { role: 'member' } },
      ]);
      const { id, link } = made.json();
      return { id, token: link.split('/').at(-1) };
    };
    const look = async (token: string) =>
      (await ask(server.app, ANYBODY, ['POST /invitations/look-up', { body: { token } }])).json();
    const revoked = await invite();
    expect((await ask(server.app, owner, [`DELETE /invitations/${revoked.id}`])).statusCode).toBe(
      204,
    );
    expect((await look(revoked.token)).detail).toContain('revoked');
    const old = await invite();
    server.advance(7 * DAY_MS);
    expect((await look(old.token)).detail).toContain('older than 7 days');
    const { items } = (await ask(server.app, owner, ['GET /invitations'])).json();
    const states = items.map((item: { id: string; state: string }) => [item.id, item.state]);
    expect(states).toEqual(
      expect.arrayContaining([
        [revoked.id, 'revoked'],
        [old.id, 'expired'],
      ]),
    );
  });

  test('the token of an invitation is nowhere in the database or the log', async () => {
    const made = await ask(server.app, owner, ['POST /invitations', { body: { role: 'member' } }]);
    const token: string = made.json().link.split('/').at(-1);
    await server.app.inject({ url: `/invitations/${token}`, headers: { accept: 'text/html' } });
    const rows = await server.deps.db.selectFrom('invitation').selectAll().execute();
    const audit = await server.deps.db.selectFrom('audit_entry').selectAll().execute();
    expect(JSON.stringify([rows, audit])).not.toContain(token);
    expect(server.logged.join('')).not.toContain(token);
    expect(server.logged.join('')).not.toContain(PASSWORD);
  });

  test('an invitation for an address is for that address', async () => {
    const body = { role: 'member', email: 'Ines@Example.com' };
    const made = (await ask(server.app, owner, ['POST /invitations', { body }])).json();
    const token = made.link.split('/').at(-1);
    const accept = (email: string) =>
      ask(server.app, ANYBODY, [
        'POST /invitations/accept',
        { body: { token, name: 'Ines', email, password: PASSWORD } },
      ]);
    expect((await accept('mallory@example.com')).json()).toMatchObject({
      id: 'request/invalid',
      fields: [{ path: 'email' }],
    });
    expect((await accept('ines@example.com')).statusCode).toBe(201);
  });

  test('somebody known by name becomes the member with that e-mail address', async () => {
    const body = { name: 'Known Kim', email: 'known.kim@example.com' };
    const known = (await ask(server.app, owner, ['POST /people', { body }])).json();
    const member = await makeMember(server.app, owner, { name: 'Known Kim', role: 'facilitator' });
    expect(await personOf(member)).toMatchObject({ id: known.id, role: 'facilitator' });
  });

  test('a key acts with the weaker of its role and its owner’s', async () => {
    const admin = await makeMember(server.app, owner, { name: 'Ada Admin', role: 'admin' });
    const make = async (role: string) => {
      const made = await ask(server.app, admin, ['POST /api-keys', { body: { name: role, role } }]);
      return made;
    };
    expect((await make('owner')).json()).toMatchObject({ id: 'auth/not-allowed' });
    const key = (await make('facilitator')).json();
    const bot = { host: 'kintsugi.example.org', authorization: `Bearer ${key.key}` };
    expect(await roleOf(bot)).toBe('facilitator');
    const person = await personOf(admin);
    const lower = { version: person.version, role: 'viewer' };
    await ask(server.app, owner, [`PATCH /people/${person.id}`, { body: lower }]);
    expect(await roleOf(bot)).toBe('viewer');
    expect(await roleOf(admin)).toBe('viewer');
    const listed = (await ask(server.app, admin, ['GET /api-keys'])).json();
    expect(listed.items).toMatchObject([{ id: key.id, role: 'facilitator' }]);
    expect(JSON.stringify(listed)).not.toContain(key.key);
    expect((await ask(server.app, owner, [`DELETE /api-keys/${key.id}`])).statusCode).toBe(404);
    expect((await ask(server.app, admin, [`DELETE /api-keys/${key.id}`])).statusCode).toBe(204);
    expect((await ask(server.app, bot, ['GET /session'])).statusCode).toBe(401);
  });

  test('whoever loses their role loses sessions and keys, and stays in the record', async () => {
    const member = await makeMember(server.app, owner, { name: 'Lea Leaver', role: 'member' });
    const made = await ask(server.app, member, [
      'POST /api-keys',
      { body: { name: 'k', role: 'viewer' } },
    ]);
    const bot = { host: 'kintsugi.example.org', authorization: `Bearer ${made.json().key}` };
    const person = await personOf(member);
    const body = { version: person.version, role: null };
    const changed = await ask(server.app, owner, [`PATCH /people/${person.id}`, { body }]);
    expect(changed.json()).toMatchObject({ name: 'Lea Leaver', role: null });
    expect((await ask(server.app, member, ['GET /incidents'])).statusCode).toBe(401);
    expect((await ask(server.app, bot, ['GET /incidents'])).statusCode).toBe(401);
    expect((await signIn('lea.leaver@example.com')).statusCode).toBe(401);
    await makeMember(server.app, owner, { name: 'Lea Leaver', role: 'viewer' });
  });

  test('the last owner stays; of two owners who step down at once, one does', async () => {
    const last = await personOf(owner);
    const stepDown = (person: { id: string; version: number }) =>
      ask(server.app, owner, [
        `PATCH /people/${person.id}`,
        { body: { version: person.version, role: 'viewer' } },
      ]);
    expect((await stepDown(last)).json()).toMatchObject({ id: 'workspace/last-owner' });
    const second = await makeMember(server.app, owner, { name: 'Otto Owner', role: 'owner' });
    const other = await personOf(second);
    const [first, next] = await Promise.all([
      stepDown(last),
      ask(server.app, second, [
        `PATCH /people/${other.id}`,
        { body: { version: other.version, role: 'viewer' } },
      ]),
    ]);
    expect([first.statusCode, next.statusCode].toSorted()).toEqual([200, 409]);
  });
});

test('an admin cannot make or unmake an owner', async () => {
  const server = await testApp();
  const owner = await makeOwner(server.app);
  const admin = await makeMember(server.app, owner, { name: 'Ada', role: 'admin' });
  const { items } = (await ask(server.app, admin, ['GET /people'])).json();
  for (const { id, version, role } of items) {
    const body = { version, role: role === 'owner' ? 'admin' : 'owner' };
    const response = await ask(server.app, admin, [`PATCH /people/${id}`, { body }]);
    expect(response.json()).toMatchObject({ id: 'auth/not-allowed' });
  }
  const invite = await ask(server.app, admin, ['POST /invitations', { body: { role: 'owner' } }]);
  expect(invite.json()).toMatchObject({ id: 'auth/not-allowed' });
  await server.close();
});
