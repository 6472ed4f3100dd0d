import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRunning, takesSignals } from './processes.ts';
import { type ClusterBench, clusterBench, query } from './test-cluster.ts';

const launcher = fileURLToPath(new URL('./test-launcher.ts', import.meta.url));

/** Ends what a failed test left running. */
const endings: (() => void)[] = [];

let bench: ClusterBench;
beforeAll(async () => {
  bench = await clusterBench();
});
afterAll(async () => {
  for (const end of endings) end();
  await bench.tearDown();
});

/** A Kintsugi stand-in that can be killed; resolves once its PostgreSQL runs. */
async function startLauncher(dataFolder: string) {
  const child = spawn(process.execPath, [launcher, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const { pid, connectionString }: { pid: number; connectionString: string } = JSON.parse(line);
  endings.push(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    if (takesSignals(pid)) process.kill(pid, 'SIGKILL');
  });
  return { child, pid, connectionString };
}

async function killHard(child: ChildProcess) {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('after kill -9', () => {
  test('of the server, the PostgreSQL it left running is stopped and replaced', async () => {
    const folder = await bench.newFolder();
    const killed = await startLauncher(folder);
    await query(killed.connectionString, `CREATE TABLE note AS SELECT 'kept' AS text`);
    await killHard(killed.child);
    expect(await isRunning(killed.pid)).toBe(true);

    const lines: string[] = [];
    const postgres = await bench.launch(folder, { log: (line) => lines.push(line) });
    expect(await isRunning(killed.pid)).toBe(false);
    expect(lines).toEqual([
      `A PostgreSQL of an earlier start is still running (pid ${killed.pid}); stopping it.`,
    ]);
    expect(await query(postgres.connectionString, 'SELECT text FROM note')).toEqual([
      { text: 'kept' },
    ]);
    await postgres.stop();
  });

  test('of the server and its PostgreSQL, the next start recovers', async () => {
    const folder = await bench.newFolder();
    const killed = await startLauncher(folder);
    await query(killed.connectionString, `CREATE TABLE note AS SELECT 'kept' AS text`);
    await killHard(killed.child);
    process.kill(killed.pid, 'SIGKILL');

    const postgres = await bench.launch(folder);
    expect(await query(postgres.connectionString, 'SELECT text FROM note')).toEqual([
      { text: 'kept' },
    ]);
    await postgres.stop();
  });

  test('and a lock file whose number another process got since, the next start recovers', async () => {
    const folder = await bench.newFolder();
    const lockFile = join(folder, 'postgres/cluster/postmaster.pid');
    const stranger = spawn('sleep', ['600']);
    try {
      await writeFile(lockFile, `${stranger.pid}\n/proc/self/cwd\n1\n5432\n\n\n  1 1\nready   \n`);
      const { uid, gid } = await stat(join(folder, 'postgres/cluster'));
      await chown(lockFile, uid, gid);
      const postgres = await bench.launch(folder);
      expect((await readFile(lockFile, 'utf8')).startsWith(`${postgres.pid()}\n`)).toBe(true);
      expect(stranger.exitCode).toBeNull();
      await postgres.stop();
    } finally {
      stranger.kill();
    }
  });
});

test('an orderly end of the server ends its PostgreSQL', async () => {
  const started = await startLauncher(await bench.newFolder());
  const exit = once(started.child, 'exit');
  started.child.kill('SIGTERM');
  expect((await exit)[0]).toBe(0);
  expect(await isRunning(started.pid)).toBe(false);
});
