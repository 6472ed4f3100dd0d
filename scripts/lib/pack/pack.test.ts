import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npm } from '../install.mjs';
import { root } from '../paths.mjs';
import { packLibrary } from './library.mjs';
import { compileModules } from './modules.mjs';
import { packProgram } from './program.mjs';
import { dependenciesOf } from './server.mjs';

const run = promisify(execFile);
const BLAME = 'Alice forgot to run the migration.';

let folder: string;
let app: string;
let node20: string;

/** What npm calls Node for this machine. */
const NODE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-pack-'));
  app = join(folder, 'app');
  const old = join(folder, 'old');
  for (const each of [app, old]) {
    await mkdir(each);
    await writeFile(join(each, 'package.json'), '{"private": true, "type": "module"}');
  }
  const tarballs = [await packLibrary(root, folder), await packProgram(root, folder)];
  await Promise.all([install(app, tarballs), install(old, [`${NODE}@20`])]);
  node20 = join(old, 'node_modules', NODE, 'bin', 'node');
  await writeFile(join(app, 'incident.md'), `# Incident\n\n${BLAME}\n`);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function install(where: string, what: readonly string[]): Promise<void> {
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await npm(where, ['install', ...flags, '--loglevel=error', ...what]);
  if (code !== 0) throw new Error(`npm could not install ${what.join(' ')}:\n${output}`);
}

const LIBRARY = `
import { lint } from '@kintsugi/lint';
import { findFiles, readText } from '@kintsugi/lint/files';
const [file] = findFiles([]);
console.log(process.versions.node.split('.')[0], file, lint(readText(file).text).findings[0].rule);
`;

describe.each([
  { major: 20, node: () => node20 },
  { major: 24, node: () => process.execPath },
])('the tarballs, installed into an empty folder, under Node $major', ({ major, node }) => {
  const kintsugi = async (...args: readonly string[]) =>
    run(node(), [join(app, 'node_modules/kintsugi/bin/kintsugi.mjs'), ...args], {
      cwd: app,
      env: { HOME: folder, PATH: process.env.PATH },
    }).catch((error: { code: number; stdout: string; stderr: string }) => error);

  it('lint a file', async () => {
    const { stdout } = await kintsugi('lint', '--json', 'incident.md');
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ path: 'incident.md', line: 3 });
  });

  it('have every other command too', async () => {
    expect((await kintsugi('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await kintsugi('incident', 'list', '--url', 'http://127.0.0.1:1')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('No Kintsugi answers at http://127.0.0.1:1'),
    });
    expect(await kintsugi('start')).toMatchObject({
      code: 6,
      stderr: expect.stringMatching(/needs (Node 24|the server, a package of its own)/),
    });
  });

  it('are a library', async () => {
    await writeFile(join(app, 'use.js'), LIBRARY);
    const { stdout } = await run(node(), ['use.js'], { cwd: app });
    expect(stdout).toBe(`${major} incident.md language/blame\n`);
  });
});

describe('the library', () => {
  it('has types that a strict program compiles against', async () => {
    await writeFile(
      join(app, 'use.ts'),
      `import { type Finding, lint } from '@kintsugi/lint';
       export const rules: string[] = lint('x').findings.map((finding: Finding) => finding.rule);
       lint(1);`,
    );
    const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023'];
    const tsc = join(root, 'node_modules/.bin/tsc');
    const { stdout } = await run(tsc, [...flags, '--types', '', 'use.ts'], { cwd: app }).catch(
      (error: { stdout: string }) => error,
    );
    // The one mistake in it is found, and no other.
    expect(stdout).toMatch(/^use\.ts\(3,\d+\): error TS2345[^\n]*\n$/);
  });

  it('is bundled for a browser, and lints there without anything of Node', async () => {
    const entry = join(app, 'page.js');
    await writeFile(entry, `export { lint } from '@kintsugi/lint';`);
    const bundle = await rolldown({ input: entry, platform: 'browser' });
    const { output } = await bundle.generate({ format: 'iife', name: 'page' });
    await bundle.close();
    const page = createContext({});
    runInContext(output[0].code, page);
    const rules: unknown = runInContext(
      `JSON.stringify(page.lint(${JSON.stringify(BLAME)}).findings.map(({ rule }) => rule))`,
      page,
    );
    expect(JSON.parse(String(rules))).toContain('language/blame');
    expect(output[0].code).not.toMatch(/\brequire\(|node:/);
  });

  it('is plain JavaScript, and needs nothing at run time', async () => {
    const code = await readFile(join(app, 'node_modules/@kintsugi/lint/dist/index.js'), 'utf8');
    expect(code).not.toMatch(/from ['"](?!\.)/);
    expect(existsSync(join(app, 'node_modules/@kintsugi/domain'))).toBe(false);
  });
});

describe('the server', () => {
  it('compiles to modules that load, with a version of each library they ask for', async () => {
    // Beside the libraries of the checkout, for they are too many to install here.
    const stage = await mkdtemp(join(root, 'node_modules', '.cache', 'server-'));
    try {
      const libraries = await compileModules(root, stage);
      expect(Object.keys(dependenciesOf(root, libraries).dependencies)).toContain('fastify');
      expect(existsSync(join(stage, 'packages/evidence/src/worker/index-worker.js'))).toBe(true);
      await writeFile(join(stage, 'package.json'), '{"type": "module"}');
      const load = `console.log(typeof (await import('./packages/server/src/index.js')).startServer)`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', load], {
        cwd: stage,
      });
      expect(stdout).toBe('function\n');
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  });
});
