import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANYBODY,
  ask,
  makeMember,
  makeOwner,
  PASSWORD,
  type Sender,
  type TestApp,
  testApp,
} from '../testing/test-app.ts';

const NEXT = 'another sentence about quiet lamps';

let server: TestApp;
let owner: Sender;
beforeAll(async () => {
  server = await testApp();
  owner = await makeOwner(server.app);
});
afterAll(() => server.close());

const signIn = (email: string, password: string) =>
  ask(server.app, ANYBODY, ['POST /sign-in', { body: { email, password } }]);
const cookieOf = (answer: { headers: { 'set-cookie'?: string | string[] | undefined } }) =>
  [answer.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? '';
const elsewhere = async (email: string): Promise<Sender> => ({
  ...ANYBODY,
  cookie: cookieOf(await signIn(email, PASSWORD)),
});
const isIn = async (sender: Sender): Promise<boolean> =>
  (await ask(server.app, sender, ['GET /session'])).json().actor !== null;
const audited = async (): Promise<string[]> => {
  const { items } = (await ask(server.app, owner, ['GET /audit'])).json();
  return items.map(({ verb, actorName }: Record<string, string>) => `${actorName} ${verb}`);
};

test('a new password needs the current one, ends every other session, and leaves no trace of itself', async () => {
  const here = await makeMember(server.app, owner, { name: 'Pia New', role: 'member' });
  const other = await elsewhere('pia.new@example.com');
  const change = (current: string, next: string) =>
    ask(server.app, here, ['POST /account/password', { body: { current, next } }]);

  const wrong = await change('not the password at all', NEXT);
  expect(wrong.json()).toMatchObject({ id: 'request/invalid', fields: [{ path: 'current' }] });
  expect((await change(PASSWORD, 'short')).json()).toMatchObject({ fields: [{ path: 'next' }] });
  expect(await isIn(other)).toBe(true);

  const changed = await change(PASSWORD, NEXT);
  expect(changed.statusCode).toBe(204);
  expect(await isIn({ ...ANYBODY, cookie: cookieOf(changed) })).toBe(true);
  expect(await isIn(other)).toBe(false);
  expect((await signIn('pia.new@example.com', PASSWORD)).statusCode).toBe(401);
  expect((await signIn('pia.new@example.com', NEXT)).statusCode).toBe(200);
  expect(await audited()).toContain('Pia New change-password');
  const log = await server.deps.db.selectFrom('audit_entry').selectAll().execute();
  expect(JSON.stringify(log) + server.logged.join('')).not.toContain(NEXT);
});

test('signing out everywhere else ends the other sessions, and this one goes on', async () => {
  const here = await makeMember(server.app, owner, { name: 'Eva Where', role: 'viewer' });
  const other = await elsewhere('eva.where@example.com');
  const ended = await ask(server.app, here, ['POST /account/end-other-sessions']);
  expect(ended.statusCode).toBe(204);
  expect(await isIn(other)).toBe(false);
  expect(await isIn(here)).toBe(true);
  expect(await audited()).toContain('Eva Where end-other-sessions');
});

test('an API key changes neither', async () => {
  const body = { name: 'bot', role: 'owner' };
  const { key } = (await ask(server.app, owner, ['POST /api-keys', { body }])).json();
  const bot = { host: 'kintsugi.example.org', authorization: `Bearer ${key}` };
  const given = { body: { current: PASSWORD, next: NEXT } };
  for (const answer of [
    await ask(server.app, bot, ['POST /account/password', given]),
    await ask(server.app, bot, ['POST /account/end-other-sessions']),
  ])
    expect(answer.json()).toMatchObject({ id: 'auth/not-signed-in' });
});
