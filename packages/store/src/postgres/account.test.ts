import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';
import { provideBinaries } from './binaries.ts';
import { exists } from './layout.ts';
import { type ClusterBench, clusterBench, query } from './test-cluster.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const launcher = fileURLToPath(new URL('./test-launcher.ts', import.meta.url));

/** Whether an ordinary user can even run this checkout, which may lie in root's own folder. */
function ordinaryUserMayRun(): boolean {
  const look = `require('node:fs').accessSync(${JSON.stringify(launcher)})`;
  return spawnSync(process.execPath, ['-e', look], { ...nobody, cwd: '/' }).status === 0;
}

/** The package as npm leaves it, in a folder that a test may spoil. */
async function copyOfInstalled(target: string): Promise<string> {
  const installed = await provideBinaries({ account: undefined, copyTo: [] });
  const copy = join(target, 'package');
  await cp(join(installed.folder, '..'), copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

let bench: ClusterBench;
let folder: string;
beforeAll(async () => {
  bench = await clusterBench();
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
});
afterAll(async () => {
  await bench.tearDown();
  await rm(folder, { recursive: true, force: true });
});

describe.runIf(isRoot)('as root', () => {
  test('PostgreSQL runs as another account, which owns its folder', async () => {
    const data = await bench.newFolder();
    const postgres = await bench.launch(data);
    const { uid } = await stat(join(data, 'postgres/cluster'));
    expect(uid).not.toBe(0);
    expect((await stat(`/proc/${postgres.pid()}`)).uid).toBe(uid);
    await postgres.stop();
  });

  test('the account that owns an existing cluster is kept', async () => {
    const cluster = join(folder, 'owned');
    await mkdir(cluster);
    await chown(cluster, 4321, 4321);
    expect(await chooseAccount(cluster)).toEqual({ uid: 4321, gid: 4321 });
  });

  test('the data folder may lie where that account may not go', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const postgres = await bench.launch(join(closed, 'data'));
    expect(await query(postgres.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
  });

  test('programs that lie where that account may not go are copied to where it may', async () => {
    const closed = join(folder, 'closed-programs');
    const installed = await copyOfInstalled(closed);
    await chmod(closed, 0o700);
    await chmod(folder, 0o711);
    const copyTo = [join(closed, 'data'), join(folder, 'open')];
    const binaries = await provideBinaries({ account: nobody, copyTo, installed });
    expect(binaries.folder).toBe(join(folder, 'open', `postgresql-${binaries.version}`));

    // What did not run there is not left lying about, nor tried again.
    expect(await exists(join(closed, 'data', `postgresql-${binaries.version}`))).toBe(false);
    const again = await provideBinaries({ account: nobody, copyTo, installed });
    expect(again.folder).toBe(binaries.folder);
  });

  test.runIf(isRoot && ordinaryUserMayRun())(
    'an ordinary user needs no other account',
    async () => {
      const data = join(folder, 'ordinary');
      await mkdir(data);
      await chown(data, nobody.uid, nobody.gid);
      const child = spawn(process.execPath, [launcher, data], {
        ...nobody,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await once(createInterface(child.stdout), 'line');
      const { connectionString }: { connectionString: string } = JSON.parse(line);
      expect(await query(connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      expect((await exit)[0]).toBe(0);
    },
  );
});

describe('provideBinaries', () => {
  test('makes the links that npm packages cannot hold', async () => {
    const installed = await copyOfInstalled(join(folder, 'linkless'));
    const library = join(installed, 'native/lib/libpq.so.5');
    await rm(library, { force: true });
    await provideBinaries({ account: undefined, copyTo: [], installed });
    expect(await exists(library)).toBe(true);
  });

  test('says what was tried when nothing runs', async () => {
    const installed = await copyOfInstalled(join(folder, 'broken'));
    await chmod(join(installed, 'native/bin/postgres'), 0o644);
    await rm(join(installed, 'native/lib/libssl.so.1.1'));
    const asked = provideBinaries({ account: undefined, copyTo: [join(folder, 'try')], installed });
    await expect(asked).rejects.toMatchObject({
      code: 'POSTGRES_CANNOT_RUN',
      where: expect.stringMatching(/broken.*EACCES.*try.*shared libraries/s),
      todo: expect.stringContaining('DATABASE_URL'),
    });
  });
});
