import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';
import { externalPostgres, withoutPassword } from './external.ts';
import type { EmbeddedPostgres } from './launch.ts';
import { makePrivateFolder } from './layout.ts';
import { type ClusterBench, clusterBench } from './test-cluster.ts';

const run = promisify(execFile);

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

/** Debian's, which is the oldest we support. */
const debian15 = '/usr/lib/postgresql/15/bin';

describe.runIf(existsSync(debian15))('on PostgreSQL 15', () => {
  test('is content', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
    const account = await chooseAccount(folder);
    await makePrivateFolder(folder, account);
    const options = { ...account, cwd: folder, env: {} };
    await run(`${debian15}/initdb`, ['-D', folder, '-U', 'kintsugi', '--no-sync'], options);
    const settings = ['-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'];
    const postgres = spawn(`${debian15}/postgres`, ['-D', folder, ...settings], options);
    postgres.stderr.resume();
    const exit = once(postgres, 'exit');
    const url = `postgresql://kintsugi@/postgres?host=${encodeURIComponent(folder)}`;
    await expect
      .poll(() => externalPostgres(url), { timeout: 30_000 })
      .toMatchObject({ version: expect.stringMatching(/^15\.\d+$/) });
    postgres.kill('SIGINT');
    await exit;
    await rm(folder, { recursive: true, force: true });
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
