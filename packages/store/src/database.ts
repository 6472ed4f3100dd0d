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

/** Types as we read them: bigint as a number (none of ours passes 2^53), date as its text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === BIGINT) return Number;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

/** A pool of connections, for us and for the accounts library. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, types, ...config });
  // A connection that breaks while it is in use tells so twice: its query rejects, and it emits an
  // error. The pool listens to idle connections alone, and an error nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Kysely over a pool. Column names are as in SQL: snake_case. */
export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
