import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const BIN = fileURLToPath(new URL('../../packages/cli/bin/kintsugi.mjs', import.meta.url));

/** How often a state that only time brings about is looked at again. */
const POLL_MS = 50;

/** Resolves once `condition` answers true; rejects when `limitMs` has passed, saying what was awaited. */
export async function until(
  what: string,
  condition: () => Promise<boolean>,
  limitMs = 180_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain: ${what}.`);
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, POLL_MS);
    await promise;
  }
}

/** A Kintsugi started as a user starts it, on a data folder of its own. */
export class App {
  readonly data: string;
  readonly port: number;
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #output = '';

  private constructor(data: string, port: number, environment: NodeJS.ProcessEnv) {
    this.data = data;
    this.port = port;
    this.#environment = environment;
  }

  /** A data folder and a port, not started yet. */
  static async prepare(environment: NodeJS.ProcessEnv = {}): Promise<App> {
    const data = await mkdtemp(join(tmpdir(), 'kintsugi-e2e-'));
    return new App(data, await freePort(), { ...process.env, ...environment });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Process id of the server. */
  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('The server is not started.');
    return pid;
  }

  /** Starts the server and resolves when it says that it is ready. */
  async start(): Promise<void> {
    const args = [BIN, 'start', '--port', String(this.port), '--data', this.data];
    const child = spawn(process.execPath, args, {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
    await until(`the server is ready\n${this.#output}`, async () => {
      if (child.exitCode !== null)
        throw new Error(`The server ended with ${child.exitCode}:\n${this.#output}`);
      return this.isReady();
    });
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  }

  /** Process id of the embedded PostgreSQL, as its own pid file says. */
  async postgresPid(): Promise<number> {
    const file = await readFile(join(this.data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
    return Number(file.split('\n')[0]);
  }

  /** Kills the server as a power cut would, and resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks the server to stop, as Ctrl-C does, and resolves when it has. Returns its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGINT');
  }

  /** Stops the server and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.data, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }
}
