import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
let member: Sender;
let facilitator: Sender;

beforeAll(async () => {
  server = await testApp();
  ({ member, facilitator } = await makeEveryRole(server.app));
});
afterAll(() => server.close());

const create = (key: string, body: object, sender: Sender = member) =>
  ask(server.app, sender, ['POST /incidents', { body, headers: { 'idempotency-key': key } }]);
const count = async (title: string): Promise<number> => {
  const response = await ask(server.app, member, ['GET /incidents', { query: { q: title } }]);
  return response.json().items.length;
};

test('the same key and body are answered with what was created the first time', async () => {
  const first = await create('key-1', { title: 'Onceonly' });
  const again = await create('key-1', { title: 'Onceonly' });
  expect(again.statusCode).toBe(201);
  expect(again.json()).toEqual(first.json());
  expect(await count('Onceonly')).toBe(1);
});

test('duplicates that come at once create one', async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, () => create('key-2', { title: 'Flood' })),
  );
  expect(new Set(all.map((response) => response.json().id)).size).toBe(1);
  expect(await count('Flood')).toBe(1);
});

test('the same key with another body is refused', async () => {
  await create('key-3', { title: 'This' });
  const other = await create('key-3', { title: 'That' });
  expect(other.statusCode).toBe(409);
  expect(other.json()).toMatchObject({ id: 'request/idempotency-conflict' });
});

test('keys of two people never meet', async () => {
  const mine = await create('key-4', { title: 'Mine' });
  const yours = await create('key-4', { title: 'Yours' }, facilitator);
  expect(yours.statusCode).toBe(201);
  expect(yours.json().id).not.toBe(mine.json().id);
});

test('a request that failed may be sent again with its key', async () => {
  expect((await create('key-5', { title: '' })).statusCode).toBe(400);
  const impossible = { title: 'Later', startedAt: '2999-01-01T00:00:00Z' };
  expect((await create('key-5', impossible)).statusCode).toBe(422);
  expect((await create('key-5', { title: 'Now right' })).statusCode).toBe(201);
});

test('a key is kept for a day', async () => {
  const first = (await create('key-6', { title: 'Old' })).json();
  const age = (hours: number) =>
    server.deps.db
      .updateTable('idempotency_key')
      .set({ created_at: new Date(Date.now() - hours * 3_600_000) })
      .where('key', '=', 'key-6')
      .execute();
  await age(23);
  expect((await create('key-6', { title: 'Old' })).json().id).toBe(first.id);
  await age(25);
  expect((await create('key-6', { title: 'Old' })).json().id).not.toBe(first.id);
});

test('what was done and its answer are kept together or not at all', async () => {
  const { schema } = server.deps.db;
  await schema.alterTable('idempotency_key').renameColumn('response', 'elsewhere').execute();
  expect((await create('key-7', { title: 'Halfway' })).statusCode).toBe(500);
  await schema.alterTable('idempotency_key').renameColumn('elsewhere', 'response').execute();
  expect(await count('Halfway')).toBe(0);
  expect((await create('key-7', { title: 'Halfway' })).statusCode).toBe(201);
});

test('a key that is no key is refused', async () => {
  const response = await create('with a space', { title: 'x' });
  expect(response.json()).toMatchObject({
    id: 'request/invalid',
    fields: [{ path: 'Idempotency-Key' }],
  });
});
