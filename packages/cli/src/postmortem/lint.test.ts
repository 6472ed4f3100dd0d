import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const BLAME = '# Post-mortem\n\n## 4. Root Cause(s)\n\nBob carelessly forgot to run the tests.\n';
const CLEAN = '# Notes\n\nThe deployment started at 14:00 UTC.\n';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-lint-'));
  await mkdir(join(folder, 'docs', 'node_modules'), { recursive: true });
  await writeFile(join(folder, 'blame.md'), BLAME);
  await writeFile(join(folder, 'clean.md'), CLEAN);
  await writeFile(join(folder, 'docs', 'one.md'), CLEAN);
  await writeFile(join(folder, 'docs', 'node_modules', 'two.md'), BLAME);
  await writeFile(
    join(folder, 'off.json'),
    '{"rules": {"language/blame": "off", "language/loaded": "off"}}',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lint = (args: readonly string[], input?: string | Buffer) =>
  run(['lint', ...args], { cwd: folder, ...(input !== undefined && { input }) });

interface Report {
  readonly findings: { readonly path: string; readonly line: number; readonly rule: string }[];
  readonly documents: { readonly path: string }[];
}
const lintJson = async (...args: string[]): Promise<Report> =>
  JSON.parse((await lint(['--format', 'json', '--kind', 'prose', ...args])).stdout);

/** Each run loads the language helper anew, on a machine that may be busy. */
describe('kintsugi lint', { timeout: 240_000 }, () => {
  it('shows each finding with its place and the question to ask instead', async () => {
    const { code, stdout, stderr } = await lint([
      'blame.md',
      '--kind',
      'prose',
      '--fail-on',
      'info',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^blame\.md\n +5:\d+ {2}(error|warn ) {2}\S.*language\/\w+\n +\? \S/);
    expect(stdout).toMatch(/ in 1 file\.\n\d can be reworded with --fix\.\n$/);
  });

  it('prints JSON with every finding and every document', async () => {
    const { findings, documents } = await lintJson('blame.md', 'clean.md');
    expect(documents.map(({ path }) => path)).toEqual(['blame.md', 'clean.md']);
    expect(documents[0]).toMatchObject({ severity: null, actionItems: 0, english: true });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        path: 'blame.md',
        line: 5,
        column: expect.any(Number),
        endLine: 5,
        endColumn: expect.any(Number),
        rule: expect.stringMatching(/^language\//),
        level: expect.stringMatching(/^(error|warn|info)$/),
        message: expect.any(String),
        question: expect.any(String),
        fixes: expect.any(Array),
      });
    }
  });

  it('says by its exit code whether there is a finding of the level given, and 0 when never', async () => {
    expect(await lint(['clean.md', '--kind', 'prose', '--fail-on', 'info'])).toMatchObject({
      code: 0,
      stdout: '✓ Nothing found in 1 file.\n',
    });
    expect((await lint(['blame.md', '--fail-on', 'never'])).code).toBe(0);
  });

  it('takes folders without node_modules, patterns, each file once, and standard input', async () => {
    const { documents } = await lintJson('docs', 'docs/**/*.md', './clean.md');
    expect(documents.map(({ path }) => path)).toEqual(['docs/one.md', './clean.md']);
    const piped = await lint(['-', '--json', '--kind', 'prose'], BLAME);
    expect((JSON.parse(piped.stdout) as Report).findings[0]).toMatchObject({ path: '-', line: 5 });
  });

  it('reads UTF-16 by its mark', async () => {
    const utf16 = Buffer.from(`\ufeff${BLAME}`, 'utf16le');
    const { stdout } = await lint(['-', '--json', '--kind', 'prose'], utf16);
    expect((JSON.parse(stdout) as Report).findings).toEqual((await lintStdin()).findings);
  });

  it('turns rules off by a configuration, and judges dates as of a day', async () => {
    const { findings } = await lintJson('blame.md', '--config', 'off.json');
    expect(findings.map(({ rule }) => rule)).not.toContain('language/blame');
    const item =
      '# P\n\n## Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Alert on it | @ada | 2026-02-10 |\n';
    await writeFile(join(folder, 'dated.md'), item);
    const rulesOn = async (day: string) =>
      (
        JSON.parse(
          (await lint(['dated.md', '--json', '--kind', 'postmortem', '--as-of', day])).stdout,
        ) as Report
      ).findings.map(({ rule }) => rule);
    expect(await rulesOn('2026-02-01')).not.toContain('structure/action-invalid-date');
    expect(await rulesOn('2026-03-01')).toContain('structure/action-invalid-date');
  });
});

async function lintStdin(): Promise<Report> {
  return JSON.parse((await lint(['-', '--json', '--kind', 'prose'], BLAME)).stdout) as Report;
}
