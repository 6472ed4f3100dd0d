import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type EmbeddedPostgres, type LaunchOptions, launchPostgres } from './launch.ts';

const run = promisify(execFile);

/** Data folders for tests: made once, then copied, since making a cluster takes over a second. */
export interface ClusterBench {
  readonly newFolder: (name?: string) => Promise<string>;
  readonly launch: (
    dataFolder: string,
    options?: Partial<LaunchOptions>,
  ) => Promise<EmbeddedPostgres>;
  readonly tearDown: () => Promise<void>;
}

/** Not waiting for the disk makes these tests faster; what they show does not depend on it. */
const settings = { fsync: 'off' };

/** Makes the first cluster and hands out copies; `tearDown` stops all that was launched. */
export async function clusterBench(seedOptions?: Partial<LaunchOptions>): Promise<ClusterBench> {
  const root = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
  const seed = join(root, 'seed');
  const launched: EmbeddedPostgres[] = [];
  let count = 0;
  const launch: ClusterBench['launch'] = async (dataFolder, options) => {
    const postgres = await launchPostgres({ dataFolder, settings, ...options });
    launched.push(postgres);
    return postgres;
  };
  await (await launch(seed, seedOptions)).stop();
  return {
    launch,
    newFolder: async (name = `copy-${++count}`) => {
      const folder = join(root, name);
      // Node's own copy would give the files to us; PostgreSQL insists on owning them.
      await run('cp', ['-a', seed, folder]);
      return folder;
    },
    tearDown: async () => {
      for (const postgres of launched) await postgres.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** One query on a connection of its own. */
export async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
