import pg from 'pg';
import { chooseAccount } from './account.ts';
import { provideBinaries } from './binaries.ts';
import { ensureCluster, type Installation } from './cluster.ts';
import { layoutOf, makeRoot } from './layout.ts';
import { clearLeftovers } from './leftovers.ts';
import { type StopReason, superviseServer } from './supervise.ts';
import {
  type ConnectionSettings,
  connectionSettings,
  connectionString,
  databaseName,
  removeShortLink,
  socketTransport,
  tcpTransport,
} from './transport.ts';

/** What to start, and where to tell about it. */
export interface LaunchOptions {
  readonly dataFolder: string;
  /** Lines for the operator's log: restarts, leftovers of an earlier start. */
  readonly log?: (line: string) => void;
  /** Lines for someone who waits: only what takes longer than a moment. */
  readonly onProgress?: (line: string) => void;
  /** Called once the server process runs, while it makes itself ready: time for other work. */
  readonly onSpawn?: (() => void) | undefined;
  /** A Unix socket, or TCP on 127.0.0.1 with a password. By default TCP on Windows alone. */
  readonly transport?: 'socket' | 'tcp';
  /** Server settings beyond ours. Meant for tests: `fsync` off there saves a lot of time. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long to wait before each try to start it again after it died; then it is given up on. */
  readonly backOffMs?: readonly number[];
}

/** A running embedded PostgreSQL. It is restarted if it dies, until `stop` is called. */
export interface EmbeddedPostgres {
  readonly connection: ConnectionSettings;
  readonly connectionString: string;
  /** The postmaster's process number; another one after a restart. */
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
  /** Settles once it is gone for good: stopped, or given up on after restarts that all failed. */
  readonly exited: Promise<StopReason>;
}

/** Starts the PostgreSQL that npm brought, on this data folder, with the database in place. */
export async function launchPostgres(options: LaunchOptions): Promise<EmbeddedPostgres> {
  const { log = () => undefined, onProgress = () => undefined } = options;
  const installation = await prepareInstallation(options);
  await ensureCluster(installation, onProgress);
  const server = await superviseServer({
    installation,
    log,
    backOffMs: options.backOffMs,
    onSpawn: options.onSpawn,
    clear: () => clearLeftovers(installation.layout.cluster, installation.binaries, log),
  });
  const connection = connectionSettings(installation.transport);
  await ensureDatabase(connection).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    connection,
    connectionString: connectionString(connection),
    pid: server.pid,
    stop: async () => {
      await server.stop();
      await removeShortLink(installation.layout);
    },
    exited: server.exited,
  };
}

async function prepareInstallation(options: LaunchOptions): Promise<Installation> {
  const layout = layoutOf(options.dataFolder);
  await makeRoot(layout);
  const account = await chooseAccount(layout.cluster);
  const copyTo = [layout.root, ...(account ? ['/var/cache/kintsugi'] : [])];
  const overTcp = options.transport === 'tcp' || process.platform === 'win32';
  return {
    layout,
    account,
    binaries: await provideBinaries({ account, copyTo }),
    settings: options.settings ?? {},
    transport: overTcp ? await tcpTransport(layout) : await socketTransport(layout),
  };
}

/** Makes Kintsugi's database on first start; later this only proves that the server answers. */
async function ensureDatabase(connection: ConnectionSettings) {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}
