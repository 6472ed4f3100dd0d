import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENT_HEADER } from '@kintsugi/contract';
import { StartError, testDatabase } from '@kintsugi/store';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ServerError } from './errors.ts';
import { createLog } from './log.ts';
import { type RunningServer, type StartOptions, startServer } from './start.ts';
import { PASSWORD } from './testing/test-app.ts';

let root: string;
let database: Awaited<ReturnType<typeof testDatabase>>;
const running: RunningServer[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kintsugi-start-'));
});
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  await database.drop();
});
afterAll(() => rm(root, { recursive: true }));

const start = async (options: Partial<StartOptions> = {}): Promise<RunningServer> => {
  const server = await startServer({
    dataFolder: join(root, 'data'),
    port: 0,
    databaseUrl: database.connectionString,
    examples: join(root, 'no-examples'),
    log: createLog({ level: 'silent' }),
    ...options,
  });
  running.push(server);
  return server;
};

const failure = async (options: Partial<StartOptions>): Promise<unknown> =>
  start(options).then(
    () => null,
    (error: unknown) => error,
  );

const setUp = (url: string) =>
  fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CLIENT_HEADER]: '1' },
    body: JSON.stringify({ name: 'Olive', email: 'olive@example.com', password: PASSWORD }),
  });

test('it answers where it says, ready, with everything on one address', async () => {
  const { url } = await start();
  const statuses = await Promise.all(
    ['/healthz', '/readyz', '/api/v1/session', '/api/v1/openapi.json', '/api/reference'].map(
      async (path) => (await fetch(url + path)).status,
    ),
  );
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
});

test('the reference loads its scripts from here, and has none in the page', async () => {
  const { url } = await start();
  const page = await (await fetch(`${url}/api/reference`)).text();
  const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
  expect(scripts).toHaveLength(2);
  for (const [, attributes = '', inline] of scripts) {
    expect(inline).toBe('');
    const [, source = ''] = /src="(\/[^"]*)"/.exec(attributes) ?? [];
    const script = await fetch(url + source);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('createApiReference');
  }
});

test('the secret is made once, for its owner’s eyes alone, and sessions outlive a restart', async () => {
  const first = await start();
  const cookie = (await setUp(first.url)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const file = join(root, 'data', 'secret');
  const secret = await readFile(file, 'utf8');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await first.close();
  const second = await start();
  expect(await readFile(file, 'utf8')).toBe(secret);
  const session = await fetch(`${second.url}/api/v1/session`, { headers: { cookie } });
  expect(await session.json()).toMatchObject({ actor: { role: 'owner' } });
});

describe('it says what is wrong and what to do', () => {
  test('a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = z.object({ port: z.number() }).parse(other.address());
    const error = await failure({ port });
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ code: 'PORT_IN_USE', where: `127.0.0.1:${port}` });
    other.close();
    await start({ port }); // nothing of the failed start is left: the folder is free again
  });

  test('a data folder that another process has', async () => {
    const { url } = await start();
    const error = await failure({});
    expect(error).toBeInstanceOf(StartError);
    expect(error).toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    expect(String(error)).toContain(url);
  });

  test('a public address before an owner exists; afterwards it listens there', async () => {
    expect(await failure({ host: '0.0.0.0' })).toMatchObject({ code: 'NO_OWNER_YET' });
    const local = await start();
    expect((await setUp(local.url)).status).toBe(201);
    await local.close();
    expect(await failure({ host: '203.0.113.1' })).toMatchObject({ code: 'ADDRESS_UNUSABLE' });
    const { url } = await start({ host: '0.0.0.0' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test.each([
    ['a secret that is short', { secret: 'short' }, 'SECRET_TOO_SHORT'],
    ['a public address that is none', { publicUrl: 'kintsugi' }, 'PUBLIC_URL_INVALID'],
  ])('%s', async (_, options, code) => {
    expect(await failure(options)).toMatchObject({ code });
  });
});

test('it stops with streams and requests open, and frees the data folder', async () => {
  const server = await start();
  const headers = { 'content-type': 'application/json', [CLIENT_HEADER]: '1' };
  const cookie = (await setUp(server.url)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const made = await fetch(`${server.url}/api/v1/incidents`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ title: 'Open while it stops' }),
  });
  const { id } = z.object({ id: z.string() }).parse(await made.json());
  const request = get(`${server.url}/api/v1/incidents/${id}/changes`, { headers: { cookie } });
  const ended = new Promise<void>((resolve, reject) => {
    request.on('response', (response) => response.resume().on('end', resolve)).on('error', reject);
  });
  await once(request, 'response');
  await server.close();
  await ended;
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  await start();
});

describe('the web application', () => {
  let webRoot: string;
  beforeAll(async () => {
    webRoot = join(root, 'web');
    await mkdir(join(webRoot, 'assets'), { recursive: true });
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Kintsugi</title>');
    await writeFile(join(webRoot, 'assets', 'app-1a2b.js'), 'plain');
    await writeFile(join(webRoot, 'assets', 'app-1a2b.js.br'), 'brotli');
  });
  const html = { accept: 'text/html' };

  test('its pages are found at every address of theirs, and asked for anew each time', async () => {
    const { url } = await start({ webRoot });
    for (const path of ['/', '/incidents/x', '/invitations/token']) {
      const response = await fetch(url + path, { headers: html });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('Kintsugi');
    }
    const api = await fetch(`${url}/api/v1/nothing`, { headers: html });
    expect(api.headers.get('content-type')).toContain('application/problem+json');
    expect((await fetch(`${url}/assets/gone-9.js`, { headers: html })).status).toBe(404);
    expect((await fetch(`${url}/..%2f..%2fdata%2fsecret`)).status).not.toBe(200);
  });

  test('its files are kept for a year, and the compressed ones are sent to whoever takes them', async () => {
    const { url } = await start({ webRoot });
    const plain = await fetch(`${url}/assets/app-1a2b.js`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(await plain.text()).toBe('plain');
    expect(plain.headers.get('cache-control')).toContain('immutable');
    const head = await fetch(`${url}/assets/app-1a2b.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(head.headers.get('content-encoding')).toBe('br');
  });
});
