import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  makeMember,
  makeOwner,
  type Sender,
  type TestApp,
  testApp,
} from '../testing/test-app.ts';
import { createIdentify, type IdentifyRequest } from './identify-request.ts';

let server: TestApp;
let owner: Sender;
let elsewhere: IdentifyRequest;

beforeAll(async () => {
  server = await testApp();
  owner = await makeOwner(server.app);
  const { deps } = server;
  elsewhere = createIdentify(deps, deps.auth, deps.workspaceId);
});
afterAll(() => server.close());

const there = (sender: Sender) => elsewhere({ headers: sender, socket: {} });
const here = (sender: Sender) => ask(server.app, sender, ['GET /incidents']);

async function makeKey(member: Sender): Promise<{ readonly id: string; readonly sender: Sender }> {
  const made = await ask(server.app, member, [
    'POST /api-keys',
    { body: { name: 'a bot', role: 'viewer' } },
  ]);
  const { id, key } = made.json();
  return { id, sender: { host: 'kintsugi.example.org', authorization: `Bearer ${key}` } };
}

/** Another process that shares the database has accepted the same sessions and keys before. */
describe('what one process changes holds in another with the next request', () => {
  test('signing out', async () => {
    const member = await makeMember(server.app, owner, { name: 'Sid Out', role: 'member' });
    expect(await there(member)).toMatchObject({ kind: 'user', role: 'member' });
    await ask(server.app, member, ['POST /sign-out']);
    expect(await there(member)).toBeNull();
  });

  test('deleting a key', async () => {
    const key = await makeKey(owner);
    expect(await there(key.sender)).toMatchObject({ kind: 'api-key', role: 'viewer' });
    await ask(server.app, owner, [`DELETE /api-keys/${key.id}`]);
    await expect(there(key.sender)).rejects.toMatchObject({ id: 'auth/not-signed-in' });
  });

  test('another role, and none any more', async () => {
    const member = await makeMember(server.app, owner, { name: 'Rola Role', role: 'member' });
    const { sender: key } = await makeKey(member);
    const actor = await there(member);
    const change = async (body: object) => {
      const response = await ask(server.app, owner, [`PATCH /people/${actor?.personId}`, { body }]);
      return response.json().version;
    };
    const { items } = (await ask(server.app, owner, ['GET /people'])).json();
    const { version } = items.find((person: { id: string }) => person.id === actor?.personId);
    const next = await change({ version, role: 'facilitator' });
    expect(await there(member)).toMatchObject({ role: 'facilitator' });
    expect(await there(key)).toMatchObject({ role: 'viewer' });
    await change({ version: next, role: null });
    expect(await there(member)).toBeNull();
    await expect(there(key)).rejects.toMatchObject({ id: 'auth/not-signed-in' });
  });
});

describe('a key that was accepted before', () => {
  test.each([
    ['it expires', { expiresAt: new Date(Date.now() - 1000) }],
    ['it is disabled', { enabled: false }],
  ])('works no more once %s', async (_, change) => {
    const key = await makeKey(owner);
    expect((await here(key.sender)).statusCode).toBe(200);
    await server.deps.db.updateTable('auth_api_key').set(change).where('id', '=', key.id).execute();
    expect((await here(key.sender)).statusCode).toBe(401);
  });

  test('says when it was last used', async () => {
    const key = await makeKey(owner);
    await here(key.sender);
    const { items } = (await ask(server.app, owner, ['GET /api-keys'])).json();
    const listed = items.find((item: { id: string }) => item.id === key.id);
    expect(listed.lastUsedAt).toEqual(expect.any(String));
  });
});

test('a session that was accepted before is over when it expires', async () => {
  const member = await makeMember(server.app, owner, { name: 'Eve Expired', role: 'member' });
  expect((await here(member)).statusCode).toBe(200);
  const userId = (await there(member))?.userId ?? '';
  await server.deps.db
    .updateTable('auth_session')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where('userId', '=', userId)
    .execute();
  expect((await here(member)).statusCode).toBe(401);
});

test('a cookie with a signature of somebody else is nobody', async () => {
  const [name, value = ''] = owner.cookie?.split('=') ?? [];
  const [token] = decodeURIComponent(value).split('.');
  const forged = `${name}=${encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`)}`;
  expect((await here({ ...owner, cookie: forged })).statusCode).toBe(401);
});
