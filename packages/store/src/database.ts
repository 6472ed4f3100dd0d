import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { preparing } from './prepared.ts';
import type { Tables } from './schema/tables.ts';

export type Database = Kysely<Tables>;
/** A database or a transaction of it: what a repository is handed. */
export type Queryable = Kysely<Tables> | Transaction<Tables>;
export type Tx = Transaction<Tables>;

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const anyTimestamp = pg.types.getTypeParser(TIMESTAMPTZ);

/** PostgreSQL's text of an instant where the connection's zone is UTC, as ours and most are. */
const UTC_TIMESTAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00$/;

/** As ISO 8601, which the engine reads without leaving garbage; other zones and years are left to the driver. */
const toDate = (text: string): unknown =>
  UTC_TIMESTAMP.test(text)
    ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
    : anyTimestamp(text);

/** Types as we read them: bigint as a number (none of ours passes 2^53), date as its text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === BIGINT) return Number;
    if (oid === DATE) return (text: string) => text;
    if (oid === TIMESTAMPTZ) return toDate;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * An idle connection is kept this long. A new one costs a process of PostgreSQL, a sign-in and the
 * planning of all prepared statements: after the driver's 10 s, each lull made the next requests
 * wait 200 to 400 ms for that (`npm run bench -- api`).
 */
const IDLE_MS = 5 * 60_000;

/** A pool of connections, for us and for the accounts library. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: IDLE_MS, types, ...config });
  // A connection that breaks while it is in use tells so twice: its query rejects, and it emits an
  // error. The pool listens to idle connections alone, and an error nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Kysely over a pool. Column names are as in SQL: snake_case. */
export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
