import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnvironment, PROGRAM, run } from '../testing/run.ts';

const BLAME = 'Bob carelessly forgot to run the tests.\n';

let folder: string;
const at = (path: string): string => join(folder, path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kintsugi-lint-files-'));
  for (const sub of ['many', 'quiet', 'broken', 'watched']) mkdirSync(at(sub));
  for (let number = 0; number < 300; number++) {
    writeFileSync(at(`many/incident-${number}.md`), BLAME);
  }
  writeFileSync(at('quiet/kintsugi.config.json'), '{"rules": {"language/loaded": "off"}}');
  writeFileSync(at('quiet/a.md'), 'This was careless.\n');
  writeFileSync(at('broken/kintsugi.config.json'), '{"rules": ');
  writeFileSync(at('broken/a.md'), BLAME);
  writeFileSync(at('broken/b.md'), BLAME);
  writeFileSync(at('binary.md'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(at('latin.md'), Buffer.from('caf\xe9\n', 'latin1'));
  writeFileSync(at('large.md'), Buffer.alloc(49_000_000, 'The service was slow. '));
  writeFileSync(at('blame.md'), BLAME);
  writeFileSync(at('page.mdx'), `import A from './a'\n\n<A>{1 + 1}</A>\n\n${BLAME}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lint = (args: readonly string[], input?: string) =>
  run(['lint', ...args], { cwd: folder, ...(input !== undefined && { input }) });

interface Report {
  readonly findings: { readonly path: string; readonly rule: string; readonly line: number }[];
  readonly documents: { readonly path: string }[];
  readonly errors: { readonly path: string; readonly message: string }[];
}
const reportOf = (stdout: string): Report => JSON.parse(stdout);

describe('kintsugi lint on files as they are', () => {
  it('tells each file that cannot be linted, and lints the others', async () => {
    const words = ['gone.md', 'binary.md', 'latin.md', 'large.md', 'broken/a.md', 'broken/b.md'];
    const { code, stdout, stderr } = await lint(['--json', ...words, 'blame.md', 'page.mdx']);
    const { errors, documents, findings } = reportOf(stdout);
    expect(code).toBe(2);
    expect(errors.map(({ message }) => message)).toEqual([
      'There is no file gone.md.',
      expect.stringContaining('binary.md is not text in UTF-8, so'),
      expect.stringContaining('latin.md is not text in UTF-8 (line 1 holds the byte 0xE9)'),
      expect.stringContaining('large.md has 49 MB'),
      expect.stringMatching(/^broken\/kintsugi\.config\.json cannot be used: 1:11/),
    ]);
    expect(documents.map(({ path }) => path)).toEqual(['blame.md', 'page.mdx']);
    expect(findings.find(({ path }) => path === 'page.mdx')?.line).toBe(5);
    expect(JSON.parse(stderr)).toMatchObject({ error: { exitCode: 2 } });
  });

  it('lints what is named like an incident when nothing is named, in one report', async () => {
    const { stdout } = await lint(['--json']);
    const { documents } = reportOf(stdout);
    expect(documents).toHaveLength(300);
    expect(documents[0]?.path).toBe('many/incident-0.md');
  });

  it('says what is wrong with the configuration that would say what to lint', async () => {
    const { code, stderr } = await run(['lint', '--json'], { cwd: at('broken') });
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error).toMatchObject({
      title: expect.stringMatching(/^kintsugi\.config\.json cannot be used: 1:11/),
      todo: expect.stringContaining('Correct it'),
    });
  });

  it('has for each file the nearest configuration; --rule goes before it', async () => {
    expect((await lint(['quiet/a.md', '--max-warnings', '0'])).code).toBe(0);
    const loud = await lint(['quiet/a.md', '--rule', 'loaded=error']);
    expect(loud).toMatchObject({ code: 1, stdout: expect.stringContaining('language/loaded') });
    const piped = await lint(['-', '--stdin-path', 'quiet/b.md', '--json'], 'This was careless.\n');
    expect(reportOf(piped.stdout)).toMatchObject({
      findings: [],
      documents: [{ path: 'quiet/b.md' }],
    });
  });

  it('fails on more warnings than are allowed', async () => {
    expect((await lint(['blame.md', '--max-warnings', '99'])).code).toBe(0);
    expect((await lint(['blame.md', '--max-warnings', '0'])).code).toBe(1);
  });

  it('rewords in place: mark, line ends and permissions stay', async () => {
    const text = '\ufeffFirst.\r\n\r\nAlice forgot to run the migration.\r\n';
    writeFileSync(at('fix.md'), text);
    chmodSync(at('fix.md'), 0o600);
    const { stdout } = await lint(['--fix', 'fix.md']);
    const after = readFileSync(at('fix.md'), 'utf8');
    expect(stdout).toMatch(/Reworded \d places?\./);
    expect(after).toMatch(/^\ufeffFirst\.\r\n\r\n(?!Alice).+\r\n$/);
    expect(statSync(at('fix.md')).mode & 0o777).toBe(0o600);
  });
});

describe('kintsugi lint --watch', () => {
  it('lints again what changes, and ends well on Ctrl-C', async () => {
    writeFileSync(at('watched/a.md'), 'The deployment started.\n');
    const child = spawn(process.execPath, [PROGRAM, 'lint', '--watch', 'watched'], {
      cwd: folder,
      env: bareEnvironment(),
    });
    const said = listenTo(child);
    await expect.poll(said, { timeout: 60_000 }).toContain('Watching');
    expect(said()).toContain('Nothing found in 1 file');
    writeFileSync(at('watched/a.md'), BLAME);
    await expect.poll(said, { timeout: 60_000 }).toContain('language/blame');
    writeFileSync(at('watched/kintsugi.config.json'), '{"rules": {"language/blame": "error"}}');
    await expect.poll(said, { timeout: 60_000 }).toMatch(/error.*language\/blame/);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

/** All that a program has said so far. */
function listenTo(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
  }
  return () => text;
}
