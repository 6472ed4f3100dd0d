import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { ServerConfig } from './app-deps.ts';
import { isLoopbackHost } from './auth/loopback.ts';
import { loadSecret } from './auth/secret.ts';
import { ServerError } from './errors.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { Closers } from './shutdown.ts';
import { takeDataFolder } from './wiring/data-folder.ts';
import { openStorage } from './wiring/storage.ts';

/** How to start; everything but the data folder has a default. */
export interface StartOptions {
  /** Where everything is kept; made when it does not exist. */
  readonly dataFolder: string;
  /** 127.0.0.1 unless said otherwise. Another address needs an owner first. */
  readonly host?: string;
  /** 4100 unless said otherwise; 0 takes any free one. */
  readonly port?: number;
  /** An external PostgreSQL; without it the embedded one is started. */
  readonly databaseUrl?: string | undefined;
  /** Where people reach it through a proxy, such as https://kintsugi.example.org. */
  readonly publicUrl?: string | undefined;
  readonly trustProxy?: boolean;
  /** At least 32 characters; by default one is made and kept in the data folder. */
  readonly secret?: string | undefined;
  readonly rateLimits?: boolean;
  readonly webRoot?: string;
  readonly examples?: string;
  readonly log?: Logger;
  /** Lines for somebody who waits. */
  readonly onProgress?: (line: string) => void;
}

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** Stops everything, the embedded database too; may be called more than once. */
  readonly close: () => Promise<void>;
  /** Resolves with the reason when it cannot go on: the embedded database is gone for good. */
  readonly failed: Promise<unknown>;
}

/** The port unless another is asked for. */
export const DEFAULT_PORT = 4100;

/**
 * Starts Kintsugi: takes the data folder, starts the database, brings it up to date, and listens.
 *
 * @throws StartError (of the store) or ServerError, with what, where and what to do; nothing is left running
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { dataFolder, log = createLog(), onProgress = () => undefined } = options;
  const closers = new Closers(log);
  try {
    const config = await configOf(options);
    const lock = await takeDataFolder(dataFolder, onProgress);
    closers.add('data folder', lock.release);
    const secret = await loadSecret(dataFolder, options.secret);
    const { databaseUrl } = options;
    // Loading takes longer than the database's start, and happens meanwhile. A failure shows below.
    const onSpawn = () => void loadParts().catch(() => undefined);
    const storage = await openStorage({ dataFolder, databaseUrl, log, onProgress, onSpawn });
    closers.add('database', storage.close);
    const examples = options.examples ?? here('../../../examples');
    const parts = await loadParts();
    const wired = await parts.wire({ storage, secret, config, examples, log });
    closers.add('background', wired.close);
    const url = await open(parts, wired, { options, log, closers });
    await lock.recordAddress(url);
    return { url, close: closers.close, failed: storage.lost };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** All that answers requests: by far the most of what a start has to load. */
async function loadParts() {
  const [{ wire }, { createApp }, { hasOwner }] = await Promise.all([
    import('./wiring/wire.ts'),
    import('./app.ts'),
    import('@kintsugi/workflow'),
  ]);
  return { wire, createApp, hasOwner };
}

type Parts = Awaited<ReturnType<typeof loadParts>>;

async function open(
  { createApp, hasOwner }: Parts,
  wired: Awaited<ReturnType<Parts['wire']>>,
  on: { readonly options: StartOptions; readonly log: Logger; readonly closers: Closers },
): Promise<string> {
  const { deps, live } = wired;
  const { host = '127.0.0.1', port = DEFAULT_PORT } = on.options;
  if (!isLoopbackHost(host) && !(await hasOwner(deps, deps.workspaceId))) throw noOwnerYet(host);
  const app = await createApp(deps, on.log);
  live.attach(app.server);
  // Before the doors close: open web sockets would keep them.
  app.addHook('preClose', live.close);
  on.closers.add('doors', () => app.close());
  const url = await listen(app, { host, port });
  wired.startBackground();
  return url;
}

const noOwnerYet = (host: string) =>
  new ServerError('NO_OWNER_YET', {
    what: 'Kintsugi does not listen where others reach it before its owner has an account.',
    where: host,
    todo: 'Start it without --host, open the address it prints on this machine, create the owner’s account, and start it again with --host.',
  });

async function configOf(options: StartOptions): Promise<ServerConfig> {
  const { publicUrl = null, trustProxy = false, rateLimits = true } = options;
  return {
    version: await versionOf(),
    publicUrl: publicUrl === null ? null : checkedUrl(publicUrl),
    trustProxy,
    rateLimits,
    webRoot: options.webRoot ?? here('../../web/dist'),
  };
}

function checkedUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).origin;
  throw new ServerError('PUBLIC_URL_INVALID', {
    what: 'The public address is none that a browser can open.',
    where: url,
    todo: 'Write it as https://kintsugi.example.org.',
  });
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function versionOf(): Promise<string> {
  const text = await readFile(here('../package.json'), 'utf8');
  const found: unknown = JSON.parse(text);
  const known = typeof found === 'object' && found !== null && 'version' in found;
  return known ? String(found.version) : 'unknown';
}
