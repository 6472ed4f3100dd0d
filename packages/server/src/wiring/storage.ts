import { join } from 'node:path';
import type { BlobStore, Database } from '@kintsugi/store';
import {
  externalPostgres,
  folderBlobs,
  launchPostgres,
  listenForChanges,
  migrate,
  openDatabase,
  openPool,
  totalEvidenceBytes,
  waitingMigrations,
} from '@kintsugi/store';
import type { Logger } from '@kintsugi/workflow';
import type { Operations } from '../app-deps.ts';
import type { ChangeFeed } from '../http/change-feed.ts';

/** How to reach the database, as the store's functions take it. */
type Connection = Parameters<typeof openPool>[0];

/** Where everything that lasts is kept. */
export interface Storage {
  readonly db: Database;
  readonly pool: ReturnType<typeof openPool>;
  readonly blobs: BlobStore;
  readonly operations: Operations;
  /** Brings announced changes into the feed, until the storage is closed. */
  readonly listen: (feed: ChangeFeed) => Promise<void>;
  /** Resolves with why the embedded database is gone for good; never for an external one. */
  readonly lost: Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** What to open, and where to tell about it. */
export interface StorageOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly log: Logger;
  readonly onProgress: (line: string) => void;
  /** Called when the embedded database was started and makes itself ready. */
  readonly onSpawn?: () => void;
}

const CONNECTIONS = 16;

/** Starts or reaches the database, brings its tables up to date, and opens what is kept beside it. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const database = await startDatabase(options);
  try {
    const ran = await migrate(database.connection);
    if (ran.length > 0) options.log.info({ migrations: ran }, 'The tables are up to date.');
    const pool = openPool({ ...database.connection, max: CONNECTIONS });
    pool.on('error', (error) => options.log.warn({ err: error }, 'A connection was lost.'));
    const blobs = await folderBlobs(join(options.dataFolder, 'evidence'));
    return assemble({ database, pool, blobs, log: options.log });
  } catch (error) {
    await database.stop();
    throw error;
  }
}

interface StartedDatabase {
  readonly connection: Connection;
  readonly lost: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

async function startDatabase(options: StorageOptions): Promise<StartedDatabase> {
  const { dataFolder, databaseUrl, log, onProgress, onSpawn } = options;
  if (databaseUrl !== undefined) {
    const { connectionString, version } = await externalPostgres(databaseUrl);
    log.info({ version }, 'Using the PostgreSQL that DATABASE_URL names.');
    const never = new Promise<unknown>(() => undefined);
    return { connection: { connectionString }, lost: never, stop: async () => undefined };
  }
  const postgres = await launchPostgres({
    dataFolder,
    onProgress,
    onSpawn,
    log: (line) => log.warn({ of: 'postgres' }, line),
  });
  const lost = postgres.exited.then((reason) =>
    reason.kind === 'gave-up' ? reason.error : new Promise<unknown>(() => undefined),
  );
  return { connection: { ...postgres.connection }, lost, stop: postgres.stop };
}

interface Parts {
  readonly database: StartedDatabase;
  readonly pool: Storage['pool'];
  readonly blobs: BlobStore;
  readonly log: Logger;
}

function assemble({ database, pool, blobs, log }: Parts): Storage {
  const db = openDatabase(pool);
  const listening: { close: () => Promise<void> }[] = [];
  return {
    db,
    pool,
    blobs,
    operations: operationsOf(db, pool),
    lost: database.lost,
    listen: async (feed) => {
      const onError = (error: unknown) =>
        log.warn({ err: error }, 'Listening for changes broke off; trying again.');
      const events = { onPayload: feed.take, onGap: feed.tellGap, onError };
      listening.push(await listenForChanges(database.connection, events));
    },
    close: async () => {
      await Promise.all(listening.map((one) => one.close()));
      await db.destroy();
      await database.stop();
    },
  };
}

const operationsOf = (db: Database, pool: Storage['pool']): Operations => ({
  ready: async () => {
    try {
      const waiting = await waitingMigrations(db);
      return waiting.length === 0 ? null : `Migrations have not run: ${waiting.join(', ')}.`;
    } catch {
      return 'The database does not answer.';
    }
  },
  poolCounts: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  evidenceBytes: () => totalEvidenceBytes(db),
});
