import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BLAME = '# Notes\n\nBob carelessly forgot to run the tests.\n';
const execute = promisify(execFile);

const Failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });
const Definition = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        id: z.string().optional(),
        run: z.string().optional(),
        shell: z.string().optional(),
        env: z.record(z.string(), z.string()).optional(),
      }),
    ),
  }),
});

let folder: string;
let base: string;
const git = async (...args: string[]): Promise<string> => {
  const author = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  return (await execute('git', [...author, ...args], { cwd: folder })).stdout.trim();
};
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-action-'));
  await git('init', '--quiet', '--initial-branch', 'main');
  await write('docs/old-outage.md', BLAME);
  await write('docs/incident, 100% down.md', '# Notes\n\nThe disk was full.\n');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'before');
  base = await git('rev-parse', 'HEAD');
  await write('docs/incident, 100% down.md', BLAME);
  await write('notes.md', BLAME);
  await write('README.md', '# Readme\n');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'the change');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly outputs: string;
  readonly summary: string;
}

/** Runs what action.yml runs, as GitHub's runner does after an event. */
async function act(event: unknown, inputs: Record<string, string> = {}): Promise<Result> {
  const files = await mkdtemp(join(tmpdir(), 'kintsugi-runner-'));
  const path = (name: string): string => join(files, name);
  await writeFile(path('event.json'), JSON.stringify(event));
  const env = {
    ...process.env,
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_PATH: path('event.json'),
    GITHUB_OUTPUT: path('output'),
    GITHUB_STEP_SUMMARY: path('summary'),
    ...inputs,
  };
  const args = [join(ROOT, 'action/lint.mjs')];
  const { code, stdout } = await execute(process.execPath, args, { env }).then(
    (done) => ({ code: 0, ...done }),
    (error: unknown) => Failed.parse(error),
  );
  const said = async (name: string): Promise<string> =>
    existsSync(path(name)) ? readFile(path(name), 'utf8') : '';
  const result = { code, stdout, outputs: await said('output'), summary: await said('summary') };
  await rm(files, { recursive: true });
  return result;
}

const pullRequest = (sha: string) => ({ pull_request: { base: { sha } } });

describe('the action', () => {
  it('annotates the post-mortems that a pull request changes, and no other file', async () => {
    const { code, stdout, outputs, summary } = await act(pullRequest(base));
    const lines = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning) file=docs\/incident%2C 100%25 down\.md,line=3,/);
    expect(code).toBe(lines.some((line) => line.startsWith('::error')) ? 1 : 0);
    expect(outputs).toBe(`documents=1\nfindings=${lines.length}\n`);
    expect(summary).toContain('How did the system allow this?');
    expect(summary).toContain('docs/incident, 100% down.md:3');
  });

  it('looks at what a push changes, and at everything when that is not known', async () => {
    expect((await act({ before: base })).outputs).toMatch(/^documents=1\n/);
    const unknown = await act({ before: '0'.repeat(40) });
    expect(unknown.outputs).toMatch(/^documents=2\n/);
    expect(unknown.stdout).toContain('::notice::What was changed is not known');
    expect((await act({ schedule: '0 0 * * *' })).outputs).toMatch(/^documents=2\n/);
  });

  it('looks at all files, or at those that are named, when asked to', async () => {
    const all = await act(pullRequest(base), { INPUT_CHANGED_ONLY: 'false' });
    expect(all.outputs).toMatch(/^documents=2\n/);
    const named = await act(pullRequest(base), { INPUT_FILES: '\nnotes.md\n docs/*.md \n' });
    expect(named.stdout).toContain('file=notes.md,');
    expect(named.outputs).toMatch(/^documents=2\n/);
  });

  it('fails the step by the level that is asked for', async () => {
    expect((await act(pullRequest(base), { INPUT_FAIL_ON: 'warn' })).code).toBe(1);
    expect((await act(pullRequest(base), { INPUT_FAIL_ON: 'never' })).code).toBe(0);
  });

  it('writes SARIF too, an empty one where there is nothing to look at', async () => {
    const sarif = async (event: unknown): Promise<unknown[]> => {
      await act(event, { INPUT_SARIF_FILE: 'kintsugi.sarif' });
      const text = await readFile(join(folder, 'kintsugi.sarif'), 'utf8');
      await rm(join(folder, 'kintsugi.sarif'));
      return JSON.parse(text).runs[0].results;
    };
    expect(await sarif(pullRequest(base))).not.toEqual([]);
    expect(await sarif(pullRequest('HEAD'))).toEqual([]);
  });

  it('says so and passes where no post-mortem was changed', async () => {
    const { code, stdout, outputs } = await act(pullRequest('HEAD'));
    expect({ code, outputs }).toEqual({ code: 0, outputs: 'documents=0\nfindings=0\n' });
    expect(stdout).toContain('There is no post-mortem to look at.');
  });

  it('fails with what to do for a configuration or an input that cannot be used', async () => {
    await write('kintsugi.config.json', '{"rules": {"language/blam": "off"}}');
    const broken = await act(pullRequest(base));
    await rm(join(folder, 'kintsugi.config.json'));
    expect(broken.code).toBe(2);
    expect(broken.stdout).toMatch(/^::error.*kintsugi\.config\.json.*language\/blame/m);
    const wrong = await act(pullRequest(base), { INPUT_CHANGED_ONLY: 'yes' });
    expect(wrong.code).toBe(2);
    expect(wrong.stdout).toContain("::error::The input changed-only is “yes”; write 'true'");
  });
});

describe('action.yml', () => {
  it('hands every input over, and names nothing that is not there', async () => {
    const text = await readFile(join(ROOT, 'action.yml'), 'utf8');
    const { inputs, outputs, runs } = Definition.parse(parse(text));
    const handed = runs.steps.flatMap(({ env }) => Object.entries(env ?? {}));
    expect(Object.fromEntries(handed)).toEqual(
      Object.fromEntries(
        Object.keys(inputs).map((name) => [
          `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
          `\${{ inputs.${name} }}`,
        ]),
      ),
    );
    for (const { run, shell } of runs.steps.filter((step) => step.run)) {
      expect(shell).toBe('bash');
      const [, script] = /^node "\$GITHUB_ACTION_PATH\/(.+)"$/.exec(run ?? '') ?? [];
      if (script !== undefined) expect(existsSync(join(ROOT, script))).toBe(true);
    }
    const step = runs.steps.find(({ id }) => id === 'lint');
    expect(step?.run).toContain('action/lint.mjs');
    for (const [name, { value }] of Object.entries(outputs))
      expect(value).toBe(`\${{ steps.lint.outputs.${name} }}`);
  });
});
