import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bareEnvironment, PROGRAM, run } from '../testing/run.ts';

/** Several starts of a server and its PostgreSQL, on a machine that may be busy. */
const TIMEOUT_MS = 240_000;

let folder: string;
let env: NodeJS.ProcessEnv;
let data: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-start-'));
  data = join(folder, 'data');
  env = { XDG_CONFIG_HOME: join(folder, 'config') };
});
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A start that goes on, with what it has said so far. */
interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves when it has said this. */
  readonly until: (pattern: RegExp) => Promise<string>;
}

function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, [PROGRAM, 'start', '--data', data, ...args], {
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  running.add(child);
  const ended = new Promise<number | null>((resolve) =>
    child.on('close', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const [match] = pattern.exec(output) ?? [];
        if (match !== undefined) resolve(match);
      };
      listeners.add(look);
      void ended.then(() => reject(new Error(`It ended before saying ${pattern}:\n${output}`)));
      look();
    });
  return { child, said: () => output, ended, until };
}

describe('kintsugi start', () => {
  it(
    'sets up, says one address and where the data lives, and stops at Ctrl-C with its PostgreSQL',
    async () => {
      const server = start(['--port', '0']);
      await server.until(/Ctrl-C stops it\./);
      const addresses = server.said().match(/https?:\/\/\S+/g) ?? [];
      expect(addresses).toHaveLength(1);
      expect(server.said()).toContain(`Data:  ${data}`);
      const [url = ''] = addresses;
      expect((await fetch(`${url}/healthz`)).status).toBe(200);

      const list = await run(['incident', 'list', '--data', data, '--json'], { env });
      expect(list).toMatchObject({ code: 0, stdout: expect.stringContaining('"items"') });

      const second = await run(['start', '--data', data, '--port', '0'], { env });
      expect(second).toMatchObject({ code: 5, stdout: '' });
      expect(second.stderr).toContain('already runs on this data folder');
      expect(second.stderr).toContain(url);

      const taken = await run(
        ['start', '--data', join(folder, 'other'), '--port', new URL(url).port],
        {
          env,
        },
      );
      expect(taken.code).toBe(6);
      expect(taken.stderr).toMatch(/Another program listens on port \d+[\s\S]*--port/);

      server.child.kill('SIGINT');
      expect(await server.ended).toBe(0);
      expect(server.said()).toMatch(/Stopped\.\n$/);
      await expect(readFile(join(data, 'postgres/cluster/postmaster.pid'))).rejects.toThrow(
        'ENOENT',
      );
      await expect(readFile(join(data, 'kintsugi.lock'))).rejects.toThrow('ENOENT');
      await expect(fetch(url)).rejects.toThrow('fetch failed');
    },
    TIMEOUT_MS,
  );

  it(
    'takes two signals at once for one press, as npm and the terminal send them',
    async () => {
      const server = start(['--port', '0']);
      await server.until(/Ctrl-C stops it\./);
      server.child.kill('SIGINT');
      server.child.kill('SIGINT');
      expect(await server.ended).toBe(0);
      expect(server.said()).toMatch(/Stopped\.\n$/);
    },
    TIMEOUT_MS,
  );

  it(
    'logs JSON to standard output with --json',
    async () => {
      const server = start(['--port', '0', '--json']);
      await server.until(/"msg":"Kintsugi is ready\."/);
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      const lines = server
        .said()
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      expect(lines).toContainEqual(
        expect.objectContaining({
          msg: 'Kintsugi is ready.',
          url: expect.stringMatching(/^http:/),
          data,
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('kintsugi start that cannot', () => {
  const refused = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await run(['start', ...args], { env, cwd: folder });
    expect(stderr).not.toMatch(/^\s+at /m);
    return { code, stdout, stderr };
  };

  it(
    'names a data folder that is a file',
    async () => {
      await writeFile(join(folder, 'note.md'), '');
      const { code, stderr } = await refused(['--data', 'note.md']);
      expect(code).toBe(6);
      expect(stderr).toMatch(/data folder cannot be used[\s\S]*note\.md[\s\S]*--data/);
    },
    TIMEOUT_MS,
  );

  it(
    'names an external database that does not answer, without its password',
    async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      await new Promise((resolve) => server.close(resolve));
      const address = `postgres://ada:s3cr3t@127.0.0.1:${port}/kintsugi`;
      const { code, stderr } = await refused(['--data', data, '--database-url', address]);
      expect(code).toBe(6);
      expect(stderr).toContain(`127.0.0.1:${port}`);
      expect(stderr).not.toContain('s3cr3t');
    },
    TIMEOUT_MS,
  );

  it(
    'refuses an address others reach while nobody owns it',
    async () => {
      const { code, stderr } = await refused(['--data', data, '--host', '0.0.0.0', '--port', '0']);
      expect(code).toBe(6);
      expect(stderr).toMatch(/owner has an account[\s\S]*without --host/);
    },
    TIMEOUT_MS,
  );
});
