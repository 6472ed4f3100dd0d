import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureChromium } from './chromium.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function program(name: string, body = '') {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
  return file;
}

const silent = () => undefined;

test('takes the browser that CHROMIUM_PATH names before any other', async () => {
  await program('chromium');
  const named = await program('my-browser');
  vi.stubEnv('CHROMIUM_PATH', named);
  expect(await ensureChromium(folder, silent)).toBe(named);
});

test('says so when CHROMIUM_PATH names nothing', async () => {
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'missing'));
  await expect(ensureChromium(folder, silent)).rejects.toThrow(/CHROMIUM_PATH names .*missing/);
});

test.each(['chromium', 'chromium-browser', 'google-chrome'])(
  'takes %s from the PATH',
  async (name) => {
    const file = await program(name);
    expect(await ensureChromium(folder, silent)).toBe(file);
  },
);

test.runIf(process.getuid?.() === 0)("as root installs Debian's, after an update", async () => {
  const file = join(folder, 'chromium');
  await program(
    'apt-get',
    `echo "$2" >> ${folder}/calls; [ "$2" = install ] && { echo > ${file}; /bin/chmod +x ${file}; }; exit 0`,
  );
  const said: string[] = [];
  expect(await ensureChromium(folder, (line) => said.push(line))).toBe(file);
  expect(await readFile(join(folder, 'calls'), 'utf8')).toBe('update\ninstall\n');
  expect(said).toEqual(['Installing Chromium for the browser tests (apt-get) …']);
});
