import { type Endpoint, endpoints } from '@kintsugi/contract';
import { may, ROLES, type Role } from '@kintsugi/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANYBODY, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

const NOTHING = '01890000-0000-7000-8000-000000000000';
const all: readonly [string, Endpoint][] = Object.entries(endpoints);
const guarded = all.filter(([, endpoint]) => endpoint.permission !== 'public');

let server: TestApp;
let members: Record<Role, Sender>;
let key: Sender;

beforeAll(async () => {
  server = await testApp();
  members = await makeEveryRole(server.app);
  const created = await send(endpoints.createApiKey, members.owner, {
    name: 'a weak key of the owner',
    role: 'viewer',
  });
  key = {
    host: 'kintsugi.example.org',
    authorization: `Bearer ${created.json<{ key: string }>().key}`,
  };
});
afterAll(() => server.close());

/** Sends what the endpoint would take, aimed at things that do not exist. */
async function send(endpoint: Endpoint, sender: Sender, body?: object) {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) =>
    param === 'proseKey' ? 'summary' : NOTHING,
  );
  const stream = endpoint.consumes === 'stream';
  return server.app.inject({
    method: endpoint.method,
    url: `/api/v1${path}`,
    headers: { ...sender, ...(stream ? { 'content-type': 'application/octet-stream' } : {}) },
    ...(stream ? { payload: Buffer.from('x') } : {}),
    ...(endpoint.body && !stream ? { payload: body ?? {} } : {}),
  });
}

const idOf = (response: { json: <T>() => T }): string | undefined => {
  const parsed = response.json<{ id?: string }>();
  return parsed.id;
};

describe('every endpoint authorises', () => {
  test.each(guarded)('%s refuses somebody unknown', async (_name, endpoint) => {
    const response = await send(endpoint, ANYBODY);
    expect(response.statusCode).toBe(401);
    expect(idOf(response)).toBe('auth/not-signed-in');
  });

  test.each(guarded)('%s lets in exactly the roles of its permission', async (_name, endpoint) => {
    const permission = endpoint.permission;
    if (permission === 'public') throw new Error('not guarded');
    for (const role of ROLES) {
      const response = await send(endpoint, members[role]);
      const refused = response.statusCode === 403 && idOf(response) === 'auth/not-allowed';
      expect({ role, refused }).toEqual({ role, refused: !may[permission](role) });
      expect(response.statusCode).not.toBe(401);
      expect(response.statusCode).toBeLessThan(500);
    }
  });

  test.each(guarded)(
    '%s holds a weak API key of an owner to the key’s role',
    async (_name, endpoint) => {
      const permission = endpoint.permission;
      if (permission === 'public') throw new Error('not guarded');
      const response = await send(endpoint, key);
      const refused = response.statusCode === 403 && idOf(response) === 'auth/not-allowed';
      expect(refused).toBe(!may[permission]('viewer'));
    },
  );

  test('the public endpoints are these and no others', () => {
    const open = all.filter(([, endpoint]) => endpoint.permission === 'public');
    expect(open.map(([name]) => name).toSorted()).toEqual([
      'acceptInvitation',
      'getSession',
      'lookUpInvitation',
      'setup',
      'signIn',
      'signOut',
    ]);
  });

  test('the stream of changes refuses somebody unknown', async () => {
    const url = `/api/v1/incidents/${NOTHING}/changes`;
    const unknown = await server.app.inject({ url, headers: { ...ANYBODY } });
    expect(unknown.statusCode).toBe(401);
    const invisible = await server.app.inject({ url, headers: { ...members.viewer } });
    expect(invisible.statusCode).toBe(404);
  });
});
