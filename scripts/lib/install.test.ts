import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureInstalled, explain } from './install.mjs';
import { ensureWebBuilt } from './web-build.mjs';

let root: string;
let said: string[];
const say = (line: string) => {
  said.push(line);
};

/** A stand-in for npm that notes its arguments and does as little as told. */
async function fakeNpm(body: string) {
  const file = join(root, 'npm-cli.js');
  await writeFile(
    file,
    `const fs = require('node:fs');
    fs.appendFileSync(${JSON.stringify(join(root, 'calls'))}, process.argv.slice(2).join(' ') + '\\n');
    ${body}`,
  );
  vi.stubEnv('npm_execpath', file);
}

const calls = () => readFile(join(root, 'calls'), 'utf8').catch(() => '');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
  said = [];
  await writeFile(join(root, 'package.json'), '{}');
  await writeFile(join(root, 'package-lock.json'), '{}');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

describe('ensureInstalled', () => {
  const install = `fs.mkdirSync(${'process.cwd()'} + '/node_modules', { recursive: true });`;

  test('installs once, without install scripts, and is silent afterwards', async () => {
    await fakeNpm(install);
    await ensureInstalled(root, say);
    expect(await calls()).toMatch(/^ci --ignore-scripts .*\n$/);
    expect(said.join('\n')).toMatch(/first start.*\n.*Installed in/);
    said = [];
    await ensureInstalled(root, say);
    expect(said).toEqual([]);
    expect(await calls()).toMatch(/^ci .*\n$/);
  });

  test('installs again when the lock file changed, but not when only its time did', async () => {
    await fakeNpm(install);
    await ensureInstalled(root, say);
    await utimes(join(root, 'package-lock.json'), 1, 1);
    await ensureInstalled(root, say);
    expect((await calls()).split('\n')).toHaveLength(2);
    await writeFile(join(root, 'package-lock.json'), '{"changed": true}');
    await ensureInstalled(root, say);
    expect((await calls()).split('\n')).toHaveLength(3);
  });

  test("leaves alone what an npm install of one's own brought", async () => {
    await fakeNpm(install);
    const lock = (version: string, more = {}) =>
      JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, ...more } });
    const other = { 'node_modules/for-windows': { version: '1.0.0', optional: true } };
    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'package-lock.json'), lock('1.0.0', other));
    await writeFile(join(root, 'node_modules/.package-lock.json'), lock('1.0.0'));
    await ensureInstalled(root, say);
    expect(await calls()).toBe('');

    await writeFile(join(root, 'package-lock.json'), lock('1.0.1', other));
    await ensureInstalled(root, say);
    expect(await calls()).toMatch(/^ci /);
  });

  test('tries again after a failed installation', async () => {
    await fakeNpm(`console.error('npm error code ENOSPC'); process.exit(1);`);
    await expect(ensureInstalled(root, say)).rejects.toThrow(/disk is full.*ENOSPC/s);
    await fakeNpm(install);
    await ensureInstalled(root, say);
    expect((await calls()).split('\n')).toHaveLength(3);
  });
});

test.each([
  ['npm error code ENOTFOUND', 'registry cannot be reached'],
  ['npm error code EACCES', 'may not write'],
  ['npm error code EBADPLATFORM', 'does not support this platform'],
  ['npm error code EUSAGE', 'does not match'],
])('explains %s', (output, advice) => {
  expect(explain(output)).toContain(advice);
  expect(explain(output)).toContain(output);
});

describe('ensureWebBuilt', () => {
  const build = `fs.mkdirSync('packages/web/dist', { recursive: true });
    fs.writeFileSync('packages/web/dist/index.html', '');`;

  beforeEach(async () => {
    await mkdir(join(root, 'packages/web/src'), { recursive: true });
    await mkdir(join(root, 'packages/domain/src'), { recursive: true });
    await writeFile(join(root, 'packages/web/src/main.tsx'), 'one');
    await writeFile(join(root, 'packages/domain/src/index.ts'), 'one');
    await fakeNpm(build);
  });

  test('builds once and is silent afterwards', async () => {
    await ensureWebBuilt(root, say);
    expect(await calls()).toBe('run build -w packages/web\n');
    said = [];
    await ensureWebBuilt(root, say);
    expect(said).toEqual([]);
    expect((await calls()).split('\n')).toHaveLength(2);
  });

  test('builds again when it, or a package it imports, changed; not for a test', async () => {
    await ensureWebBuilt(root, say);
    await writeFile(join(root, 'packages/domain/src/index.ts'), 'two');
    await ensureWebBuilt(root, say);
    expect((await calls()).split('\n')).toHaveLength(3);
    await writeFile(join(root, 'packages/domain/src/index.test.ts'), 'test');
    await ensureWebBuilt(root, say);
    expect((await calls()).split('\n')).toHaveLength(3);
  });

  test('builds again when the built files are gone', async () => {
    await ensureWebBuilt(root, say);
    await rm(join(root, 'packages/web/dist'), { recursive: true });
    await ensureWebBuilt(root, say);
    expect((await calls()).split('\n')).toHaveLength(3);
  });

  test('shows what the build said when it fails', async () => {
    await fakeNpm(`console.error('no such module'); process.exit(1);`);
    await expect(ensureWebBuilt(root, say)).rejects.toThrow(/could not be built.*no such module/s);
  });
});
