import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The real program, as the shell would start it. */
export const PROGRAM = fileURLToPath(new URL('../../bin/kintsugi.mjs', import.meta.url));

/** How to run it. */
export interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Which Node runs it; the one of the test by default. */
  readonly node?: string;
  /** Sees the process as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** What came of it. */
export interface RunResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kintsugi` with these words, in an environment without any setting of the person who tests. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(options.node ?? process.execPath, [PROGRAM, ...args], {
      env: { ...bareEnvironment(), ...options.env },
      cwd: options.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
    child.stdin.on('error', () => undefined); // it may end without reading
    child.stdin.end(options.input ?? '');
    options.onStart?.(child);
  });
}

/** The environment without what would change how the program behaves. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(KINTSUGI_|XDG_|DATABASE_URL$|NO_COLOR$|FORCE_COLOR$|NODE_|VITEST)/.test(name),
  );
  return Object.fromEntries(kept);
}
