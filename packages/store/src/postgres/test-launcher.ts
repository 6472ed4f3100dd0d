import { launchPostgres } from './launch.ts';

/**
 * A process that tests may kill: launches PostgreSQL on the given data folder, says so in one line
 * of JSON, and stops it on SIGTERM.
 */
const [dataFolder = ''] = process.argv.slice(2);
const postgres = await launchPostgres({ dataFolder, settings: { fsync: 'off' } });
// Listened for before the line goes out, since the reader may signal at once.
process.once('SIGTERM', () => postgres.stop());
process.stdout.write(
  `${JSON.stringify({ pid: postgres.pid(), connectionString: postgres.connectionString })}\n`,
);
