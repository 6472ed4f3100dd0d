import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';

/** A statement is prepared when it comes this often: most texts that come once never come again. */
const PREPARE_AT = 3;
/** Each prepared statement takes memory of every connection's server process. */
const MOST_PREPARED = 250;
const MOST_COUNTED = 2_000;
/** Longer ones insert many rows at once: their planning is the small part. */
const LONGEST = 8_000;

/** PostgreSQL's word for a statement that was prepared before its table changed. */
const OUTDATED = { code: '0A000', routine: 'RevalidateCachedQuery' } as const;

/** Which statements of this process are prepared, and under which names. */
class Prepared {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #generation = 1;

  /** The name a statement is prepared under, or undefined when it is planned each time. */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || text.length > LONGEST) return name;
    if (this.#names.size >= MOST_PREPARED) return undefined;
    const count = (this.#counts.get(text) ?? 0) + 1;
    if (count < PREPARE_AT) {
      if (this.#counts.size >= MOST_COUNTED) this.#counts.clear();
      this.#counts.set(text, count);
      return undefined;
    }
    this.#counts.delete(text);
    const next = `kintsugi_${this.#generation}_${this.#names.size}`;
    this.#names.set(text, next);
    return next;
  }

  /** Forgets all: a table changed under them (another process ran a migration). */
  renew(): void {
    this.#generation += 1;
    this.#names.clear();
  }
}

/** A client of a pool whose repeated statements are parsed and planned once a connection. */
class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #prepared: Prepared;

  constructor(client: pg.PoolClient, prepared: Prepared) {
    this.#client = client;
    this.#prepared = prepared;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('No cursor was set up (see database.ts).');
    const name = values.length === 0 ? undefined : this.#prepared.nameOf(text);
    if (name === undefined) return this.#client.query(text, [...values]);
    return this.#queryPrepared({ name, text, values: [...values] });
  }

  async #queryPrepared(query: Required<Pick<pg.QueryConfig, 'name' | 'text' | 'values'>>) {
    const isAlone = this.#client.getTransactionStatus() === 'I';
    try {
      return await this.#client.query(query);
    } catch (error) {
      if (!isOutdated(error)) throw error;
      this.#prepared.renew();
      // In a transaction PostgreSQL takes nothing more after an error; the whole is tried again later.
      if (!isAlone) throw error;
      return this.#client.query(query.text, query.values);
    }
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }
}

const isOutdated = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === OUTDATED.code &&
  error.routine === OUTDATED.routine;

/**
 * The pool as Kysely takes it, with statements prepared that come again: PostgreSQL then parses and
 * plans them once a connection, which was the larger part of its work for our small queries.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const prepared = new Prepared();
  const clients = new WeakMap<pg.PoolClient, PreparingClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? new PreparingClient(client, prepared);
      clients.set(client, known);
      return known;
    },
  };
}
