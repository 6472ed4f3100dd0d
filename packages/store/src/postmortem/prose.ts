import { emptyProse, ProseKey, type ProseTexts } from '@kintsugi/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Tx } from '../database.ts';
import type { IncidentKey } from './incident-key.ts';

/** A shared document's update and the Markdown of its fields. */
export interface ProseContent {
  /** The whole Yjs document as one update. */
  readonly state: Uint8Array;
  readonly texts: ProseTexts;
}

export interface StoredProse extends ProseContent {
  readonly version: number;
}

/** Fields written before a later version of Kintsugi knew more of them read as empty. */
const StoredTexts = z
  .partialRecord(ProseKey, z.string())
  .transform((texts): ProseTexts => ({ ...emptyProse(), ...texts }));

/** The stored prose of an incident, or null while nobody has written any. */
export async function loadProse(db: Queryable, key: IncidentKey): Promise<StoredProse | null> {
  const row = await select(db, key).executeTakeFirst();
  return row ? toProse(row) : null;
}

/** The Markdown of every field as stored, and its version (0 while nobody has written any). */
export async function loadProseTexts(
  db: Queryable,
  key: IncidentKey,
): Promise<{ texts: ProseTexts; version: number }> {
  const row = await db
    .selectFrom('prose_document')
    .select(['texts', 'version'])
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .executeTakeFirst();
  if (!row) return { texts: emptyProse(), version: 0 };
  return { texts: StoredTexts.parse(row.texts), version: row.version };
}

/**
 * Stores prose by merging: `merge` is handed what is stored, under a lock on its row, and returns
 * what shall be. Two processes that hold the same document never overwrite each other this way.
 */
export async function saveProse(
  tx: Tx,
  key: IncidentKey,
  merge: (stored: StoredProse | null) => ProseContent,
): Promise<StoredProse> {
  const before = await select(tx, key).forUpdate().executeTakeFirst();
  if (before) return replace(tx, key, merge(toProse(before)));
  const first = await insert(tx, key, merge(null));
  if (first) return first;
  const raced = await select(tx, key).forUpdate().executeTakeFirstOrThrow();
  return replace(tx, key, merge(toProse(raced)));
}

const select = (db: Queryable, key: IncidentKey) =>
  db
    .selectFrom('prose_document')
    .select(['state', 'texts', 'version'])
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId);

const toProse = (row: { state: Buffer; texts: unknown; version: number }): StoredProse => ({
  state: row.state,
  texts: StoredTexts.parse(row.texts),
  version: row.version,
});

async function insert(tx: Tx, key: IncidentKey, content: ProseContent) {
  const row = await tx
    .insertInto('prose_document')
    .values({
      workspace_id: key.workspaceId,
      incident_id: key.incidentId,
      state: Buffer.from(content.state),
      texts: JSON.stringify(content.texts),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return row ? { ...content, version: row.version } : null;
}

async function replace(tx: Tx, key: IncidentKey, content: ProseContent): Promise<StoredProse> {
  const row = await tx
    .updateTable('prose_document')
    .set({
      state: Buffer.from(content.state),
      texts: JSON.stringify(content.texts),
      updated_at: sql`now()`,
      version: sql`version + 1`,
    })
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return { ...content, version: row.version };
}
