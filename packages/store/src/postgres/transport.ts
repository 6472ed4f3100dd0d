import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemErrorCode } from './errors.ts';
import type { Layout } from './layout.ts';

/** The database and the superuser of the embedded server; nobody but Kintsugi uses it. */
export const databaseName = 'kintsugi';
export const databaseUser = 'kintsugi';

/** How clients reach the embedded server: a Unix socket, or TCP on loopback where there is none. */
export type Transport = SocketTransport | TcpTransport;

export interface SocketTransport {
  readonly kind: 'socket';
  readonly folder: string;
  readonly port: number;
}

export interface TcpTransport {
  readonly kind: 'tcp';
  readonly port: number;
  readonly password: string;
}

/** What `pg` needs to connect. */
export interface ConnectionSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
}

/** sockaddr_un holds 108 bytes on Linux, 104 elsewhere, its closing zero included. */
const longestSocketPath = process.platform === 'linux' ? 107 : 103;

/** The socket's port is only part of its file name: nothing listens on the network. */
const socketPort = 5432;

/** A socket in the cluster's folder, reached through a short link if its path is too long. */
export async function socketTransport(layout: Layout): Promise<SocketTransport> {
  const file = join(layout.cluster, `.s.PGSQL.${socketPort}`);
  const short = Buffer.byteLength(file) <= longestSocketPath;
  const folder = short ? layout.cluster : await shortLinkTo(layout);
  return { kind: 'socket', folder, port: socketPort };
}

async function shortLinkTo(layout: Layout): Promise<string> {
  const noted = await readFile(layout.socketNote, 'utf8').catch(() => undefined);
  if (noted && (await readlink(noted).catch(() => undefined)) === layout.cluster) return noted;
  // mkdtemp makes the folder for us alone, so nobody else can exchange the link in it.
  const link = join(await mkdtemp(join(tmpdir(), 'kintsugi-')), 'pg');
  await symlink(layout.cluster, link);
  await writeFile(layout.socketNote, link, { mode: 0o600 });
  return link;
}

/** Removes the short link, if one was made. */
export async function removeShortLink(layout: Layout) {
  const noted = await readFile(layout.socketNote, 'utf8').catch(() => undefined);
  if (!noted) return;
  await rm(join(noted, '..'), { recursive: true, force: true });
  await rm(layout.socketNote, { force: true });
}

/** A free port on loopback and the password kept beside the cluster. */
export async function tcpTransport(layout: Layout): Promise<TcpTransport> {
  return { kind: 'tcp', port: await freePort(), password: await keptPassword(layout) };
}

async function keptPassword(layout: Layout): Promise<string> {
  try {
    await writeFile(layout.password, randomBytes(24).toString('base64url'), {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  }
  return readFile(layout.password, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Connection settings for a database reached this way. */
export function connectionSettings(transport: Transport): ConnectionSettings {
  const common = { port: transport.port, user: databaseUser, database: databaseName };
  return transport.kind === 'socket'
    ? { ...common, host: transport.folder }
    : { ...common, host: '127.0.0.1', password: transport.password };
}

/** The same settings as one `postgresql://` string, as psql and pg_dump take it. */
export function connectionString(settings: ConnectionSettings): string {
  const user = encodeURIComponent(settings.user);
  if (settings.password === undefined) {
    const place = `host=${encodeURIComponent(settings.host)}&port=${settings.port}`;
    return `postgresql://${user}@/${settings.database}?${place}`;
  }
  const password = encodeURIComponent(settings.password);
  return `postgresql://${user}:${password}@${settings.host}:${settings.port}/${settings.database}`;
}
