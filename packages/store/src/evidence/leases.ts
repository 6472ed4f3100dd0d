import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The first number of our advisory locks on files being worked on: "work" in ASCII. */
const LEASE_LOCKS = 0x776f726b;

/** Says that somebody is at work on a file; ends with `await using`, or when the process does. */
export type Lease = AsyncDisposable;

/**
 * Who is at work on which file, across processes: a lease is an advisory lock of a database session,
 * so it ends by itself when its process is killed. All leases of a process share one connection,
 * which is taken from the pool only while there are any.
 */
export class Leases {
  readonly #db: Database;
  readonly #held = new Set<string>();
  #session: Session | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Takes the lease of a file; null when somebody, here or in another process, has it. */
  async take(id: string): Promise<Lease | null> {
    if (this.#held.has(id)) return null;
    this.#held.add(id);
    try {
      this.#session ??= openSession(this.#db);
      const session = this.#session;
      if (await session.lock(id)) {
        return { [Symbol.asyncDispose]: () => this.#release(id, session) };
      }
    } catch (error) {
      await this.#forget(id, { broken: true });
      throw error;
    }
    await this.#forget(id, { broken: false });
    return null;
  }

  async #release(id: string, session: Session): Promise<void> {
    // A session that broke took its locks with it; there is nothing to unlock.
    const unlocked = await session.unlock(id).then(
      () => true,
      () => false,
    );
    await this.#forget(id, { broken: !unlocked });
  }

  async #forget(id: string, { broken }: { readonly broken: boolean }): Promise<void> {
    this.#held.delete(id);
    if (this.#held.size > 0 && !broken) return;
    const session = this.#session;
    this.#session = null;
    await session?.end();
  }
}

interface Session {
  lock(id: string): Promise<boolean>;
  unlock(id: string): Promise<void>;
  end(): Promise<void>;
}

/** Keeps one connection of the pool until `end`. */
function openSession(db: Database): Session {
  const opened = Promise.withResolvers<Database>();
  const ended = Promise.withResolvers<void>();
  const closed = db
    .connection()
    .execute(async (connection) => {
      opened.resolve(connection);
      await ended.promise;
    })
    .catch((error: unknown) => opened.reject(error));
  return {
    async lock(id) {
      const { rows } = await sql<{ locked: boolean }>`
        select pg_try_advisory_lock(${LEASE_LOCKS}, hashtext(${id})) as locked`.execute(
        await opened.promise,
      );
      return rows[0]?.locked === true;
    },
    async unlock(id) {
      await sql`select pg_advisory_unlock(${LEASE_LOCKS}, hashtext(${id}))`.execute(
        await opened.promise,
      );
    },
    async end() {
      ended.resolve();
      await closed;
    },
  };
}

const byDatabase = new WeakMap<Database, Leases>();

/** The leases of this process on a database. */
export function leasesOf(db: Database): Leases {
  const known = byDatabase.get(db) ?? new Leases(db);
  byDatabase.set(db, known);
  return known;
}
