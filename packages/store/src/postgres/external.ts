import pg from 'pg';
import { StartError, systemErrorCode } from './errors.ts';

/** The oldest PostgreSQL that the migrations and queries are tested on. */
const oldestSupportedMajor = 15;

/** An external PostgreSQL that answered and is new enough. */
export interface ExternalPostgres {
  readonly connectionString: string;
  /** As the server says it, such as '15.18'. */
  readonly version: string;
}

/** Checks the server that DATABASE_URL names: reachable, and PostgreSQL 15 or newer. */
export async function externalPostgres(
  databaseUrl: string,
  readVersion: (url: string) => Promise<ServerVersion> = askVersion,
): Promise<ExternalPostgres> {
  const found = await readVersion(databaseUrl).catch((error: unknown) => {
    throw unreachable(databaseUrl, error);
  });
  if (found.number < oldestSupportedMajor * 10_000) {
    throw new StartError('DATABASE_TOO_OLD', {
      what: `The database is PostgreSQL ${found.text}; Kintsugi needs ${oldestSupportedMajor} or newer.`,
      where: withoutPassword(databaseUrl),
      todo: 'Upgrade that server, point DATABASE_URL at a newer one, or unset DATABASE_URL to use the embedded PostgreSQL.',
    });
  }
  return { connectionString: databaseUrl, version: found.text };
}

/** A server's version as text and as PostgreSQL's own number (15.18 is 150018). */
export interface ServerVersion {
  readonly number: number;
  readonly text: string;
}

async function askVersion(connectionString: string): Promise<ServerVersion> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; text: string }>(
      `SELECT current_setting('server_version_num') AS number, split_part(current_setting('server_version'), ' ', 1) AS text`,
    );
    const [row] = rows;
    return { number: Number(row?.number), text: row?.text ?? 'of an unknown version' };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What to do, by the code that PostgreSQL or the system gives. */
const advice: Readonly<Record<string, string>> = {
  '28P01': 'The password is wrong. Check the user and password in DATABASE_URL.',
  '28000':
    'The server does not let this user in from here. Check the user in DATABASE_URL and its pg_hba.conf.',
  '3D000':
    'The database does not exist. Make it with `createdb`, or correct its name in DATABASE_URL.',
  '53300': 'The server has no connection left. Raise its max_connections or close some.',
  ECONNREFUSED:
    'Nothing listens there. Start PostgreSQL, or correct host and port in DATABASE_URL.',
  ENOTFOUND: 'The host name is unknown. Correct it in DATABASE_URL.',
  ERR_INVALID_URL: 'Write it as postgresql://user:password@host:5432/database.',
};

function unreachable(databaseUrl: string, cause: unknown): StartError {
  const code = systemErrorCode(cause) ?? '';
  return new StartError('DATABASE_UNREACHABLE', {
    what: `The database that DATABASE_URL names does not answer: ${reasonOf(cause)}`,
    where: withoutPassword(databaseUrl),
    todo:
      advice[code] ??
      'Check that the server runs and that DATABASE_URL is right: postgresql://user:password@host:5432/database.',
    cause,
  });
}

/** Connecting to a name with several addresses fails with one error each and an empty message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** For messages and logs: secrets in an address are left out. */
export function withoutPassword(databaseUrl: string): string {
  return databaseUrl
    .replace(/^(\w+:\/\/[^:@/]*):.*@/, '$1:***@')
    .replace(/([?&]password=)[^&]*/, '$1***');
}
