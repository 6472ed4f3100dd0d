import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_PREFIX, CLIENT_HEADER } from '@kintsugi/contract';
import type { Role } from '@kintsugi/domain';
import { testDatabase } from '@kintsugi/store';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import { createApp } from '../app.ts';
import type { AppDeps, ServerConfig } from '../app-deps.ts';
import { createLog } from '../log.ts';
import { openStorage } from '../wiring/storage.ts';
import { wire } from '../wiring/wire.ts';

/** The whole server on a database of its own, without listening. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly deps: AppDeps;
  /** Lines the server logged, as JSON text. */
  readonly logged: string[];
  /** Breaks the connections that listen for changes, as a restart of the database would. */
  readonly endListeners: () => Promise<void>;
  /** Moves the server's clock on. */
  readonly advance: (ms: number) => void;
  readonly close: () => Promise<void>;
}

export interface TestAppOptions {
  readonly config?: Partial<ServerConfig>;
  readonly now?: string;
  /** Folder of worked examples; by default there are none. */
  readonly examples?: string;
}

const CONFIG: ServerConfig = {
  version: '0.0.0-test',
  publicUrl: null,
  trustProxy: false,
  rateLimits: false,
  webRoot: '/nowhere',
};

/** Starts the server's parts on real PostgreSQL; no examples, no background work. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await testDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
  const logged: string[] = [];
  const log = createLog({ destination: { write: (line: string) => void logged.push(line) } });
  const storage = await openStorage({
    dataFolder,
    databaseUrl: database.connectionString,
    log,
    onProgress: () => undefined,
  });
  const clock = { ms: Date.parse(options.now ?? '2026-03-12T09:00:00.000Z') };
  const wired = await wire({
    storage,
    secret: 'a secret for tests that is long enough',
    config: { ...CONFIG, ...options.config },
    examples: options.examples ?? join(dataFolder, 'examples'),
    log,
    now: () => new Date(clock.ms).toISOString(),
  });
  const app = await createApp(wired.deps, log);
  app.addHook('preClose', wired.live.close);
  await app.ready();
  return {
    app,
    deps: wired.deps,
    logged,
    endListeners: async () => {
      await storage.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'",
      );
    },
    advance: (ms) => {
      clock.ms += ms;
    },
    close: async () => {
      await app.close();
      await wired.close();
      await storage.close();
      await database.drop();
      await rm(dataFolder, { recursive: true });
    },
  };
}

/** Somebody who sends requests: what stands in their headers. */
export type Sender = Readonly<Record<string, string>>;

/** Nobody in particular, from another machine. */
export const ANYBODY: Sender = { host: 'kintsugi.example.org', [CLIENT_HEADER]: '1' };
/** Somebody at the machine itself. */
export const LOCAL: Sender = { host: 'localhost:4100', [CLIENT_HEADER]: '1' };

export const PASSWORD = 'a sentence that is easy to remember';

/** A request below `/api/v1` with JSON in and out. */
export interface Asked extends Pick<InjectOptions, 'query'> {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const Method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Sends `GET /incidents` and the like as somebody. */
export async function ask(
  app: FastifyInstance,
  sender: Sender,
  [line, asked = {}]: readonly [line: string, asked?: Asked],
): Promise<LightMyRequestResponse> {
  const [method, path = '/'] = line.split(' ');
  const { body, headers, query } = asked;
  return app.inject({
    method: Method.parse(method),
    url: API_PREFIX + path,
    headers: { ...sender, ...headers },
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { payload: body }),
  });
}

const cookieOf = (response: LightMyRequestResponse): string =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

/** Creates the owner's account. */
export async function makeOwner(app: FastifyInstance): Promise<Sender> {
  const body = { name: 'Olive Owner', email: 'olive@example.com', password: PASSWORD };
  const response = await ask(app, LOCAL, ['POST /setup', { body }]);
  if (response.statusCode !== 201) throw new Error(response.body);
  return { ...ANYBODY, cookie: cookieOf(response) };
}

/** Invites somebody, who accepts. */
export async function makeMember(
  app: FastifyInstance,
  owner: Sender,
  member: { readonly name: string; readonly role: Role },
): Promise<Sender> {
  const { name, role } = member;
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  const invited = await ask(app, owner, ['POST /invitations', { body: { role } }]);
  const token = new URL(invited.json<{ link: string }>().link).pathname.split('/').at(-1);
  const body = { token, name, email, password: PASSWORD };
  const response = await ask(app, ANYBODY, ['POST /invitations/accept', { body }]);
  if (response.statusCode !== 201) throw new Error(response.body);
  return { ...ANYBODY, cookie: cookieOf(response) };
}

/** One member of each role, the owner among them. */
export async function makeEveryRole(app: FastifyInstance): Promise<Record<Role, Sender>> {
  const owner = await makeOwner(app);
  const make = (role: Role) => makeMember(app, owner, { name: `A ${role}`, role });
  return {
    owner,
    admin: await make('admin'),
    facilitator: await make('facilitator'),
    member: await make('member'),
    viewer: await make('viewer'),
  };
}
