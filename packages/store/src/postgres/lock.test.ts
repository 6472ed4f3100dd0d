import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockDataFolder, lockFileName } from './lock.ts';
import { describeSelf } from './lock-holder.ts';
import { startOf } from './processes.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
  file = join(folder, lockFileName);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A lock file as another process would have left it. */
async function writeLock(fields: Record<string, unknown>) {
  await writeFile(file, JSON.stringify({ ...(await describeSelf()), ...fields }));
}

async function endedPid(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('lockDataFolder', () => {
  test('refuses a folder in use, saying who has it, where it serves and what to do', async () => {
    const lock = await lockDataFolder(folder);
    await lock.recordAddress('http://127.0.0.1:4000');
    const second = lockDataFolder(folder);
    await expect(second).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE', where: folder });
    for (const part of [String(process.pid), hostname(), 'http://127.0.0.1:4000', '--data']) {
      await expect(second).rejects.toThrow(part);
    }
    await lock.release();
  });

  test('gives the folder to the next once released, and leaves no file behind', async () => {
    await (await lockDataFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockDataFolder(folder)).release();
  });

  test('makes the data folder when there is none', async () => {
    const lock = await lockDataFolder(join(folder, 'a/b'));
    expect(await readdir(join(folder, 'a/b'))).toEqual([lockFileName]);
    await lock.release();
  });

  test('lets exactly one of many starts at once have it', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => lockDataFolder(folder)),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  test('lets exactly one of many starts at once take over a stale one', async () => {
    await writeLock({ pid: await endedPid() });
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => lockDataFolder(folder)),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  test('says what to do when the folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(lockDataFolder(join(folder, 'file/data'))).rejects.toMatchObject({
      code: 'DATA_FOLDER_UNUSABLE',
      todo: expect.stringContaining('--data'),
    });
  });
});

describe('a stale lock is taken over', () => {
  async function expectTakenOver() {
    const lock = await lockDataFolder(folder, { heartbeatMs: 20 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  }

  test('when its process has ended', async () => {
    await writeLock({ pid: await endedPid() });
    await expectTakenOver();
  });

  test('when another process has its number by now', async () => {
    expect(await startOf(process.pid)).toBeDefined();
    await writeLock({ processStart: 'long ago' });
    await expectTakenOver();
  });

  test('when it was left empty or torn by a crash of the machine', async () => {
    await writeFile(file, '');
    await expectTakenOver();
    await writeFile(file, '{"pid":');
    await expectTakenOver();
  });

  test('when it comes from another container or boot and shows no sign of life', async () => {
    await writeLock({ host: 'old-container', system: 'another', pid: process.pid });
    await expectTakenOver();
  });
});

test('a lock from elsewhere that is still being touched is respected', async () => {
  await writeLock({ host: 'other-container', system: 'another', address: 'http://10.0.0.7:4000' });
  let beats = 0;
  const heart = setInterval(() => utimes(file, new Date(), ++beats), 5);
  const second = lockDataFolder(folder, { heartbeatMs: 100 });
  await expect(second).rejects.toThrow(/on other-container.*http:\/\/10\.0\.0\.7:4000/s);
  clearInterval(heart);
});

test('a holder gives signs of life and does not remove a lock that is no longer its own', async () => {
  const lock = await lockDataFolder(folder, { heartbeatMs: 5 });
  await utimes(file, 0, 0);
  await expect.poll(async () => (await stat(file)).mtimeMs).toBeGreaterThan(0);
  await writeLock({ pid: 1, since: '2026-01-01T00:00:00.000Z' });
  await lock.release();
  expect(await readdir(folder)).toEqual([lockFileName]);
});
