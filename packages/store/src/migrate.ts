import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

/** The number of our advisory lock: "kint" in ASCII. */
const MIGRATION_LOCK = 0x6b696e74;

const MIGRATIONS = new URL('./migrations/', import.meta.url);

/**
 * Runs the forward-only migrations (numbered .sql files) that this database has not had, each in its
 * own transaction, under an advisory lock so that several processes may start at once.
 *
 * @returns the names of the migrations that ran
 */
export async function migrate(config: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, ran_at timestamptz not null default now())',
    );
    const done = await client.query<{ name: string }>('select name from migration');
    const waiting = (await migrationNames()).filter(
      (name) => !done.rows.some((row) => row.name === name),
    );
    for (const name of waiting) await run(client, name);
    return waiting;
  } finally {
    await client.end();
  }
}

/** The names of all migrations, in the order in which they run. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).toSorted();

async function run(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(new URL(name, MIGRATIONS), 'utf8');
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed; the database is as it was before it.`, {
      cause,
    });
  }
}
