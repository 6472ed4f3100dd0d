import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Where a test worker asks for the shared server; set by the global setup. */
export const brokerVariable = 'KINTSUGI_TEST_POSTGRES';

/** A database of one's own. */
export interface TestDatabase {
  readonly connectionString: string;
  /** Removes it, open connections included. */
  readonly drop: () => Promise<void>;
}

/** A filled database that new ones are copied from; filled once a run, by whoever comes first. */
export interface TestTemplate {
  readonly name: string;
  readonly fill: (connectionString: string) => Promise<void>;
}

/**
 * Gives a test file a fresh, empty database on the run's shared PostgreSQL (or on the server that
 * TEST_DATABASE_URL names). With a template (say, all migrations done) it starts as a copy of that.
 */
export async function testDatabase(template?: TestTemplate): Promise<TestDatabase> {
  const server = await serverAddress();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, async (client) => {
    const source = template ? await ensureTemplate(client, server, template) : 'template0';
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
  return {
    connectionString: addressOf(server, name),
    drop: () =>
      onServer(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function serverAddress(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const broker = process.env[brokerVariable];
  if (!broker) {
    throw new Error(
      'No test PostgreSQL: run the tests through the root vitest.config.ts, whose globalSetup provides it, or set TEST_DATABASE_URL.',
    );
  }
  const response = await fetch(broker);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** The advisory lock makes other files wait while one fills the template; any fixed number will do. */
const templateLock = 482_011;

async function ensureTemplate(client: pg.Client, server: string, template: TestTemplate) {
  const name = `template_${process.env[brokerVariable]?.split(':').at(-1) ?? 'kept'}_${template.name}`;
  await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await makeTemplate(client, server, name, template);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
  return pg.escapeIdentifier(name);
}

async function makeTemplate(
  client: pg.Client,
  server: string,
  name: string,
  template: TestTemplate,
) {
  // Filled under another name, so that a failed fill is never taken for a template.
  const unfinished = `${name}_unfinished`;
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(unfinished)} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(unfinished)} TEMPLATE template0`);
  await template.fill(addressOf(server, unfinished));
  await client.query(
    `ALTER DATABASE ${pg.escapeIdentifier(unfinished)} RENAME TO ${pg.escapeIdentifier(name)}`,
  );
}

async function onServer(address: string, act: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: addressOf(address, 'postgres') });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. Not through URL: a socket's address has no host to parse. */
function addressOf(server: string, database: string): string {
  return server.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}
