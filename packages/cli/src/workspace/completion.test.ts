import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnvironment, run } from '../testing/run.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`completion/fixtures/${name}`, import.meta.url));

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'kintsugi completion '));
  await writeFile(join(folder, 'postmortem one.md'), '');
  for (const title of ['Checkout is down: "quotes" & $HOME', 'Search is slow']) {
    const { code, stderr } = await server.kintsugi(['incident', 'new', title]);
    if (code !== 0) throw new Error(stderr);
  }
}, 120_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the names of incidents', () => {
  it('are offered, newest first, with their titles', async () => {
    expect(await server.kintsugi(['complete', '--', 'export', 'inc'])).toEqual({
      code: 0,
      stdout: 'INC-2\tSearch is slow\nINC-1\tCheckout is down: "quotes" & $HOME\n:none\n',
      stderr: '',
    });
  });

  it('are none where no server answers, without a word about it', async () => {
    const env = { KINTSUGI_URL: 'http://127.0.0.1:1' };
    const asked = await server.kintsugi(['complete', '--', 'export', ''], { env });
    expect(asked).toEqual({ code: 0, stdout: ':none\n', stderr: '' });
  });
});

describe('the script for bash', () => {
  /** Loads the script in a clean bash and completes a line as Tab does. */
  const complete = async (line: string) => {
    const { stdout: SCRIPT } = await run(['completion', 'bash']);
    const { stdout } = await promisify(execFile)('bash', ['--norc', fixture('complete.bash')], {
      env: { ...bareEnvironment(), ...server.env, SCRIPT, LINE: line },
      cwd: folder,
    });
    return stdout.trimEnd().split('\n');
  };

  it('completes commands, and registers itself', async () => {
    const lines = await complete('kintsugi incident s');
    expect(lines).toEqual(
      expect.arrayContaining(['show', 'severity', expect.stringMatching(/^complete .*kintsugi$/)]),
    );
  });

  it('completes the names of incidents', async () => {
    expect(await complete('kintsugi export ')).toEqual(expect.arrayContaining(['INC-1', 'INC-2']));
  });

  it('leaves files to the shell, and evaluates nothing that is typed', async () => {
    expect(await complete('kintsugi lint $(>hacked)')).toContain('compopt -o default');
    expect(execFileSync('ls', { cwd: folder, encoding: 'utf8' })).not.toContain('hacked');
  });
});

const has = (shell: string) => {
  try {
    execFileSync(shell, ['-c', 'exit 0']);
    return true;
  } catch {
    return false;
  }
};

describe('the scripts for other shells', () => {
  const noZsh = !has('zsh');
  const noFish = !has('fish');

  it.skipIf(noZsh)(`zsh reads its script${noZsh ? ' (skipped: no zsh here)' : ''}`, async () => {
    const { stdout: SCRIPT } = await run(['completion', 'zsh']);
    const { stdout } = await promisify(execFile)('zsh', ['-f', fixture('complete.zsh')], {
      env: { ...bareEnvironment(), ...server.env, SCRIPT },
    });
    expect(stdout.trimEnd().split('\n')).toEqual([
      'INC-2:Search is slow',
      'INC-1:Checkout is down\\: "quotes" & $HOME',
    ]);
  });

  it.skipIf(noFish)(
    `fish reads its script${noFish ? ' (skipped: no fish here)' : ''}`,
    async () => {
      const { stdout: SCRIPT } = await run(['completion', 'fish']);
      const program = 'printf %s "$SCRIPT" | source; complete -C "kintsugi export IN"';
      const { stdout } = await promisify(execFile)('fish', ['--no-config', '-c', program], {
        env: { ...bareEnvironment(), ...server.env, SCRIPT },
      });
      expect(stdout.trimEnd().split('\n')).toEqual([
        'INC-1\tCheckout is down: "quotes" & $HOME',
        'INC-2\tSearch is slow',
      ]);
    },
  );
});
