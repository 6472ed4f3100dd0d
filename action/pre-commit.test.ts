import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { npm } from '../scripts/lib/install.mjs';
import { ensureLintBundle } from '../scripts/lib/lint-bundle.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const execute = promisify(execFile);
const Hooks = z.tuple([
  z.object({
    id: z.string(),
    name: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    files: z.string(),
    types_or: z.array(z.string()),
  }),
]);
const Manifest = z.object({ bin: z.record(z.string(), z.string()) });
const Failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });

let folder: string;
let hook: z.infer<typeof Hooks>[0];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-pre-commit-'));
  [hook] = Hooks.parse(parse(await readFile(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What pre-commit installs: the package that npm packs from the repository. */
async function installed(): Promise<string> {
  await ensureLintBundle(ROOT, console.log);
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const { code, output } = await npm(ROOT, args);
  if (code !== 0) throw new Error(output);
  const tarball = output.trim().split('\n').at(-1) ?? '';
  await execute('tar', ['-xzf', tarball], { cwd: folder });
  return join(folder, 'package');
}

/** Python's flags stand inside the pattern, JavaScript's do not. */
const pattern = (): RegExp => new RegExp(hook.files.replace('(?i)', ''), 'i');

it('is for the files that are linted when nothing is named', () => {
  const wanted = ['docs/2026-Outage.md', 'Post-Mortem.md', 'incidents/db/1.md', 'retro.mdx'];
  expect(wanted.filter((path) => pattern().test(path))).toEqual(wanted);
  expect(pattern().test('README.md')).toBe(false);
  expect(hook.types_or).toEqual(['markdown', 'mdx']);
});

it('runs on staged files from the package alone, without anything beside it', async () => {
  const home = await installed();
  const { bin } = Manifest.parse(JSON.parse(await readFile(join(home, 'package.json'), 'utf8')));
  const entry = join(home, bin[hook.entry] ?? 'missing');
  const repository = join(folder, 'repository');
  await mkdir(repository);
  const git = (...args: string[]) => execute('git', args, { cwd: repository });
  await git('init', '--quiet');
  await writeFile(join(repository, 'outage.md'), 'Bob carelessly forgot to run the tests.\n');
  await writeFile(join(repository, 'notes.md'), 'Bob carelessly forgot to run the tests.\n');
  await git('add', '.');
  const { stdout: names } = await git('diff', '--cached', '--name-only');
  const staged = names.split('\n').filter((name) => name !== '' && pattern().test(name));
  const args = [entry, '--fail-on', 'warn', ...staged];
  const outcome = await execute(process.execPath, args, { cwd: repository }).catch(
    (error: unknown) => Failed.parse(error),
  );
  expect(outcome).toMatchObject({ code: 1, stderr: '' });
  expect(outcome.stdout).toMatch(/^outage\.md\n +1:1 .*language\/\w+/);
  expect(outcome.stdout).not.toContain('notes.md');
});
