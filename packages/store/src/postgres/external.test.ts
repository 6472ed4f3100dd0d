import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { externalPostgres, withoutPassword } from './external.ts';
import type { EmbeddedPostgres } from './launch.ts';
import { type ClusterBench, clusterBench } from './test-cluster.ts';

let bench: ClusterBench;
let server: EmbeddedPostgres;
beforeAll(async () => {
  bench = await clusterBench({ transport: 'tcp' });
  server = await bench.launch(await bench.newFolder(), { transport: 'tcp' });
});
afterAll(() => bench.tearDown());

describe('externalPostgres', () => {
  test('takes a server that is new enough', async () => {
    expect(await externalPostgres(server.connectionString)).toEqual({
      connectionString: server.connectionString,
      version: expect.stringMatching(/^18\.\d+$/),
    });
  });

  test('refuses one that is too old and says what to do', async () => {
    const asked = externalPostgres('postgresql://u:secret@db/k', () =>
      Promise.resolve({ number: 140_012, text: '14.12' }),
    );
    await expect(asked).rejects.toMatchObject({
      code: 'DATABASE_TOO_OLD',
      message: expect.stringMatching(/PostgreSQL 14\.12; Kintsugi needs 15 or newer/),
      where: 'postgresql://u:***@db/k',
    });
  });

  test('takes the oldest supported one', async () => {
    const asked = externalPostgres('postgresql://db/k', () =>
      Promise.resolve({ number: 150_000, text: '15.0' }),
    );
    expect((await asked).version).toBe('15.0');
  });

  test.each([
    ['a wrong password', (url: string) => url.replace(/:[^:@]+@/, ':guess@'), /password is wrong/],
    ['a missing database', (url: string) => url.replace(/kintsugi$/, 'nope'), /createdb/],
    [
      'nothing listening',
      (url: string) => url.replace(/:\d+\/.*/, ':1/kintsugi'),
      /Nothing listens/,
    ],
    ['no address at all', () => 'postgresql://[', /postgresql:\/\/user:password@host/],
  ])('explains %s without showing the password', async (_, spoil, todo) => {
    const asked = externalPostgres(spoil(server.connectionString));
    await expect(asked).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      todo: expect.stringMatching(todo),
      where: expect.not.stringContaining('guess'),
    });
  });
});

test.each([
  ['postgresql://u:p%40ss@host:5432/db', 'postgresql://u:***@host:5432/db'],
  ['postgres://u:a@b@host/db', 'postgres://u:***@host/db'],
  [
    'postgresql://u@host/db?password=secret&sslmode=require',
    'postgresql://u@host/db?password=***&sslmode=require',
  ],
  ['postgresql://u@host/db', 'postgresql://u@host/db'],
])('withoutPassword(%s)', (url, shown) => {
  expect(withoutPassword(url)).toBe(shown);
});
