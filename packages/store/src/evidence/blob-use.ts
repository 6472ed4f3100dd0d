import { sql } from 'kysely';
import type { Database, Queryable, Tx } from '../database.ts';
import type { BlobStore } from './blobs.ts';

/** The first number of our advisory locks on blobs: "blob" in ASCII. */
const BLOB_LOCKS = 0x626c6f62;

/**
 * Holds a blob until the transaction ends, so that naming it in a row and removing it cannot cross.
 */
export async function lockBlob(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${BLOB_LOCKS}, hashtext(${key}))`.execute(tx);
}

/** True when some file of any workspace stands on this blob. */
async function isUsed(db: Queryable, key: string): Promise<boolean> {
  const user = await db
    .selectFrom('evidence_file')
    .select('id')
    .where('blob_key', '=', key)
    .limit(1)
    .executeTakeFirst();
  return user !== undefined;
}

/** Removes a blob that no file stands on any more. */
export async function dropUnusedBlob(db: Database, blobs: BlobStore, key: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockBlob(tx, key);
    if (!(await isUsed(tx, key))) await blobs.remove(key);
  });
}

/** Blobs put longer ago than this that no file names were left by a crash. */
const ORPHAN_AFTER_MS = 24 * 3_600_000;

/** Removes blobs that a crash left between receiving the bytes and naming them in a row. */
export async function dropOrphanBlobs(
  db: Database,
  blobs: BlobStore,
  nowMs: number,
): Promise<number> {
  let dropped = 0;
  for await (const { key, putAt } of blobs.list()) {
    if (putAt > nowMs - ORPHAN_AFTER_MS || (await isUsed(db, key))) continue;
    await dropUnusedBlob(db, blobs, key);
    dropped++;
  }
  return dropped;
}
