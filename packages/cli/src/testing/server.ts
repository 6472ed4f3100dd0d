import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@kintsugi/contract';
import { createLog, startServer } from '@kintsugi/server';
import { testDatabase } from '@kintsugi/store';
import { z } from 'zod';
import { type RunOptions, type RunResult, run } from './run.ts';

/** A server of one's own, with an owner who is logged in. */
export interface TestServer {
  readonly url: string;
  readonly folder: string;
  /** The API as the owner, for looking at what the program did. */
  readonly client: Client;
  readonly apiKey: string;
  /** The environment in which `kintsugi` is logged in as the owner. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs `kintsugi` in that environment. */
  readonly kintsugi: (args: readonly string[], options?: RunOptions) => Promise<RunResult>;
  readonly stop: () => Promise<void>;
}

const OWNER = { name: 'Ada Owner', email: 'ada@example.com', password: 'a sentence that is long' };

/** Starts a real server on the tests' PostgreSQL, creates the owner and logs in through the program. */
export async function startTestServer(): Promise<TestServer> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'kintsugi-cli-'));
  const server = await startServer({
    dataFolder: join(folder, 'data'),
    port: 0,
    databaseUrl: database.connectionString,
    rateLimits: false,
    examples: join(folder, 'no-examples'),
    log: createLog({ level: 'error' }),
  });
  const env = { XDG_CONFIG_HOME: join(folder, 'config'), KINTSUGI_DATA: join(folder, 'data') };
  await setUp(server.url);
  const kintsugi = (args: readonly string[], options: RunOptions = {}) =>
    run(args, { ...options, env: { ...env, ...options.env } });
  const login = ['login', '--url', server.url, '--email', OWNER.email, '--password-stdin'];
  const logged = await kintsugi(login, { input: `${OWNER.password}\n` });
  if (logged.code !== 0) throw new Error(logged.stderr);
  return {
    url: server.url,
    folder,
    ...(await asOwner(env.XDG_CONFIG_HOME)),
    env,
    kintsugi,
    stop: async () => {
      await server.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function setUp(url: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kintsugi-client': '1' },
    body: JSON.stringify(OWNER),
  });
  if (!response.ok) throw new Error(await response.text());
}

const Remembered = z.object({ url: z.string(), apiKey: z.string() });

/** The API by the key that `kintsugi login` remembered. */
async function asOwner(configHome: string): Promise<Pick<TestServer, 'client' | 'apiKey'>> {
  const text = await readFile(join(configHome, 'kintsugi', 'config.json'), 'utf8');
  const { url, apiKey } = Remembered.parse(JSON.parse(text));
  return { apiKey, client: createClient({ baseUrl: url, apiKey }) };
}
