import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmbeddedPostgres } from './launch.ts';
import { isRunning } from './processes.ts';
import { type ClusterBench, clusterBench, query } from './test-cluster.ts';

let bench: ClusterBench;
beforeAll(async () => {
  bench = await clusterBench();
});
afterAll(() => bench.tearDown());

async function setting(postgres: EmbeddedPostgres, name: string) {
  return (await query(postgres.connectionString, `SELECT current_setting('${name}') AS value`))[0];
}

describe('launchPostgres', () => {
  test('says that the first start takes a while, and nothing on later ones', async () => {
    const lines: string[] = [];
    const folder = join(await bench.newFolder(), 'fresh');
    const onProgress = (line: string) => lines.push(line);
    await (await bench.launch(folder, { onProgress })).stop();
    expect(lines).toEqual(['Preparing the database (first start only) …']);
    await (await bench.launch(folder, { onProgress })).stop();
    expect(lines).toHaveLength(1);
  });

  test('listens on a Unix socket alone, in UTC and UTF-8, waiting for the disk', async () => {
    const postgres = await bench.launch(await bench.newFolder(), { settings: {} });
    expect(await setting(postgres, 'listen_addresses')).toEqual({ value: '' });
    expect(await setting(postgres, 'TimeZone')).toEqual({ value: 'UTC' });
    expect(await setting(postgres, 'fsync')).toEqual({ value: 'on' });
    expect(await setting(postgres, 'synchronous_commit')).toEqual({ value: 'on' });
    const rows = await query(
      postgres.connectionString,
      `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datlocale AS locale,
        lower('ÉTÉ') AS lower FROM pg_database WHERE datname = current_database()`,
    );
    expect(rows).toEqual([{ name: 'kintsugi', encoding: 'UTF8', locale: 'C.UTF-8', lower: 'été' }]);
    await postgres.stop();
  });

  test('lets nobody but its account and root into the folder of the socket', async () => {
    const folder = await bench.newFolder();
    expect((await stat(join(folder, 'postgres/cluster'))).mode & 0o777).toBe(0o700);
  });

  test('keeps what was written over a stop', async () => {
    const folder = await bench.newFolder();
    const first = await bench.launch(folder);
    await query(first.connectionString, `CREATE TABLE note AS SELECT 'kept' AS text`);
    await first.stop();
    expect(await first.exited).toEqual({ kind: 'stopped' });
    expect(await isRunning(first.pid())).toBe(false);
    const second = await bench.launch(folder);
    expect(await query(second.connectionString, 'SELECT text FROM note')).toEqual([
      { text: 'kept' },
    ]);
    await second.stop();
  });

  test('serves from a folder whose path is too long for a socket', async () => {
    const folder = join(await bench.newFolder(), 'long'.repeat(30), 'deep');
    const postgres = await bench.launch(folder);
    const link = await readFile(join(folder, 'postgres/socket-folder'), 'utf8');
    expect(postgres.connection.host).toBe(link);
    expect(await query(postgres.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
    await expect(stat(link)).rejects.toThrow('ENOENT');
  });

  test('serves over TCP on loopback with a password where there are no sockets', async () => {
    const folder = join(await bench.newFolder(), 'tcp');
    const postgres = await bench.launch(folder, { transport: 'tcp' });
    expect(postgres.connection.host).toBe('127.0.0.1');
    expect(await query(postgres.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const stranger = new pg.Client({ ...postgres.connection, password: 'guess' });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
    await postgres.stop();
  });

  test('starts over when the very first start was killed half-way', async () => {
    const folder = join(await bench.newFolder(), 'half');
    await mkdir(join(folder, 'postgres/cluster.unfinished'), { recursive: true });
    await writeFile(join(folder, 'postgres/cluster.unfinished/PG_VERSION'), '18\n');
    const postgres = await bench.launch(folder);
    expect(await query(postgres.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
  });

  test('refuses data of another PostgreSQL version and says what to do', async () => {
    const folder = await bench.newFolder();
    await writeFile(join(folder, 'postgres/cluster/PG_VERSION'), '17\n');
    await expect(bench.launch(folder)).rejects.toMatchObject({
      code: 'POSTGRES_OTHER_VERSION',
      message: expect.stringContaining('PostgreSQL 17'),
    });
  });

  test('says why when PostgreSQL does not start', async () => {
    const folder = await bench.newFolder();
    await expect(bench.launch(folder, { settings: { shared_buffers: 'lots' } })).rejects.toThrow(
      /did not start \(exit code 1\).*invalid value for parameter "shared_buffers"/s,
    );
  });
});

describe('a PostgreSQL that dies under a running server', () => {
  test('is started again, and pools reconnect', async () => {
    const lines: string[] = [];
    const backAgain = Promise.withResolvers<void>();
    const log = (line: string) => {
      lines.push(line);
      if (line.includes('is back')) backAgain.resolve();
    };
    const postgres = await bench.launch(await bench.newFolder(), { log });
    const pool = new pg.Pool({ connectionString: postgres.connectionString });
    pool.on('error', () => undefined);
    await pool.query(`CREATE TABLE note AS SELECT 'kept' AS text`);
    const before = postgres.pid();

    process.kill(before, 'SIGKILL');
    await backAgain.promise;

    expect(postgres.pid()).not.toBe(before);
    expect((await pool.query('SELECT text FROM note')).rows).toEqual([{ text: 'kept' }]);
    expect(lines.join('\n')).toMatch(/ended unexpectedly \(SIGKILL\).*is back/s);
    await pool.end();
    await postgres.stop();
  });

  test('is given up on, with the reason, when it cannot come back', async () => {
    const folder = await bench.newFolder();
    const postgres = await bench.launch(folder, { backOffMs: [0, 1] });
    await rm(join(folder, 'postgres/cluster/global/pg_control'));
    process.kill(postgres.pid(), 'SIGKILL');
    expect(await postgres.exited).toMatchObject({
      kind: 'gave-up',
      error: { code: 'POSTGRES_NOT_STARTED', message: expect.stringContaining('pg_control') },
    });
    await postgres.stop();
  });

  test('stays stopped when it is told to stop while being restarted', async () => {
    const died = Promise.withResolvers<void>();
    const log = (line: string) => line.includes('ended unexpectedly') && died.resolve();
    const postgres = await bench.launch(await bench.newFolder(), { log });
    process.kill(postgres.pid(), 'SIGKILL');
    await died.promise;
    await postgres.stop();
    expect(await postgres.exited).toEqual({ kind: 'stopped' });
    expect(await isRunning(postgres.pid())).toBe(false);
  });
});
