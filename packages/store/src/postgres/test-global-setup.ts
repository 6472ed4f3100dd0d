import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, launchPostgres } from './launch.ts';
import { brokerVariable } from './test-postgres.ts';

/**
 * Vitest's globalSetup: one embedded PostgreSQL a run, shared by every test file. It is started when
 * the first file asks for a database, so runs of pure unit tests do not pay for it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL) return async () => undefined;
  let launched: Promise<EmbeddedPostgres> | undefined;
  const folder = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
  const server = createServer((_request, response) => {
    launched ??= launchPostgres({ dataFolder: folder, settings: forgetful });
    launched.then(
      (postgres) => response.end(postgres.connectionString),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  process.env[brokerVariable] = `http://127.0.0.1:${await listen(server)}`;
  return async () => {
    server.closeAllConnections();
    server.close();
    await (await launched?.catch(() => undefined))?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Test data may vanish with the machine; not waiting for the disk makes tests several times faster. */
const forgetful = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
