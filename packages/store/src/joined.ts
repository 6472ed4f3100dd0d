import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

/** The transaction that everything in this asynchronous context belongs to, while it is open. */
interface Joint {
  readonly tx: Tx;
  open: boolean;
  savepoints: number;
}

const joints = new AsyncLocalStorage<Joint>();

/**
 * The same database, but what runs within `inOneTransaction` joins that transaction: its queries,
 * and its own transactions, which become savepoints. Background work takes the plain database.
 */
export const joinable = (db: Database): Database =>
  new Proxy(db, {
    get(target, name) {
      const joint = joints.getStore();
      if (!joint?.open) return memberOf(target, name);
      if (name === 'transaction') return () => ({ execute: (run: Run) => inSavepoint(joint, run) });
      return memberOf(joint.tx, name);
    },
  });

type Run = (tx: Tx) => Promise<unknown>;

/** Methods are bound to what they belong to: Kysely's private fields do not live on a proxy. */
function memberOf(owner: object, name: string | symbol): unknown {
  const member: unknown = Reflect.get(owner, name, owner);
  return typeof member === 'function' ? member.bind(owner) : member;
}

async function inSavepoint(joint: Joint, run: Run): Promise<unknown> {
  const savepoint = sql.id(`joined_${++joint.savepoints}`);
  await sql`savepoint ${savepoint}`.execute(joint.tx);
  try {
    const result = await run(joint.tx);
    await sql`release savepoint ${savepoint}`.execute(joint.tx);
    return result;
  } catch (error) {
    await sql`rollback to savepoint ${savepoint}`.execute(joint.tx);
    throw error;
  }
}

/** Runs everything that `run` does on a joinable database in one transaction: all of it, or nothing. */
export const inOneTransaction = <T>(db: Database, run: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    const joint: Joint = { tx, open: true, savepoints: 0 };
    try {
      return await joints.run(joint, () => run(tx));
    } finally {
      joint.open = false;
    }
  });
