import { type Actor, type EvidenceState, KintsugiError } from '@kintsugi/domain';
import { sql, type Updateable } from 'kysely';
import type { Queryable } from '../database.ts';
import { visibleTo } from '../incident/visible.ts';
import type { EvidenceFileTable } from '../schema/tables.ts';
import { type FileRef, type StoredEvidenceFile, toEvidenceFile } from './evidence-row.ts';

/** The query every read of evidence starts from: files of incidents the actor may see. */
const visibleFiles = (db: Queryable, actor: Actor) =>
  db
    .selectFrom('evidence_file')
    .innerJoin('incident', (join) =>
      join
        .onRef('incident.workspace_id', '=', 'evidence_file.workspace_id')
        .onRef('incident.id', '=', 'evidence_file.incident_id'),
    )
    .selectAll('evidence_file')
    .where(visibleTo(actor));

/** The evidence files of an incident, in the order in which they were brought. */
export async function listEvidenceFiles(
  db: Queryable,
  actor: Actor,
  incidentId: string,
): Promise<StoredEvidenceFile[]> {
  const rows = await visibleFiles(db, actor)
    .where('evidence_file.incident_id', '=', incidentId)
    .orderBy('evidence_file.added_at')
    .orderBy('evidence_file.id')
    .execute();
  return rows.map(toEvidenceFile);
}

/**
 * One evidence file, when the actor may see its incident.
 *
 * @throws KintsugiError `not-found` when it does not exist or is invisible
 */
export async function loadEvidenceFile(
  db: Queryable,
  actor: Actor,
  file: { readonly incidentId: string; readonly fileId: string },
): Promise<StoredEvidenceFile> {
  const row = await visibleFiles(db, actor)
    .where('evidence_file.incident_id', '=', file.incidentId)
    .where('evidence_file.id', '=', file.fileId)
    .executeTakeFirst();
  if (!row) {
    throw new KintsugiError(
      'not-found',
      'There is no such evidence file here; it may have been removed. Look at the evidence of the incident.',
    );
  }
  return toEvidenceFile(row);
}

/** What a file begins with. */
export type NewEvidenceFile = FileRef &
  Pick<StoredEvidenceFile, 'name' | 'state' | 'addedAt' | 'addedBy'> &
  Partial<
    Pick<
      StoredEvidenceFile,
      'chosenFormat' | 'chosenZone' | 'blobKey' | 'sha256' | 'bytes' | 'context' | 'message'
    >
  >;

/** Adds a file. */
export async function insertEvidenceFile(
  db: Queryable,
  file: NewEvidenceFile,
): Promise<StoredEvidenceFile> {
  const row = await db
    .insertInto('evidence_file')
    .values({
      ...toColumns(file),
      workspace_id: file.workspaceId,
      incident_id: file.incidentId,
      id: file.id,
      name: file.name,
      state: file.state,
      added_at: file.addedAt,
      added_by: file.addedBy,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toEvidenceFile(row);
}

/** The fields of a file that change while it is received and read. */
export type EvidenceFields = Partial<
  Pick<
    StoredEvidenceFile,
    | 'name'
    | 'state'
    | 'format'
    | 'chosenFormat'
    | 'chosenZone'
    | 'blobKey'
    | 'sha256'
    | 'bytes'
    | 'bytesRead'
    | 'events'
    | 'unreadable'
    | 'firstAt'
    | 'lastAt'
    | 'zone'
    | 'context'
    | 'message'
  >
>;

function toColumns(fields: EvidenceFields): Updateable<EvidenceFileTable> {
  const { zone, context } = fields;
  const columns = {
    name: fields.name,
    state: fields.state,
    format: fields.format,
    chosen_format: fields.chosenFormat,
    chosen_zone: fields.chosenZone,
    blob_key: fields.blobKey,
    sha256: fields.sha256,
    bytes: fields.bytes,
    bytes_read: fields.bytesRead,
    events: fields.events,
    unreadable: fields.unreadable,
    first_at: fields.firstAt,
    last_at: fields.lastAt,
    zone: zone ? JSON.stringify(zone) : zone,
    context: context && JSON.stringify(context),
    message: fields.message,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** A change of a file that holds only while the file is in one of these states. */
export interface EvidenceUpdate {
  readonly ref: FileRef;
  readonly whileIn: readonly EvidenceState[];
  /** Only for this attempt to read it. */
  readonly attempt?: string;
  readonly set: EvidenceFields;
}

/** Changes a file. Null when it is gone, or no longer in such a state. */
export async function updateEvidenceFile(
  db: Queryable,
  update: EvidenceUpdate,
): Promise<StoredEvidenceFile | null> {
  const { ref, whileIn, attempt, set } = update;
  let query = db
    .updateTable('evidence_file')
    .set(toColumns(set))
    .where('workspace_id', '=', ref.workspaceId)
    .where('incident_id', '=', ref.incidentId)
    .where('id', '=', ref.id)
    .where('state', 'in', [...whileIn]);
  if (attempt !== undefined) query = query.where(sql`context->>'attempt'`, '=', attempt);
  const row = await query.returningAll().executeTakeFirst();
  return row ? toEvidenceFile(row) : null;
}

/** Files of an incident with these bytes, or out of an archive with these bytes. */
export async function findSameBytes(
  db: Queryable,
  incident: { readonly workspaceId: string; readonly incidentId: string },
  sha256: string,
): Promise<StoredEvidenceFile[]> {
  const rows = await db
    .selectFrom('evidence_file')
    .selectAll()
    .where('workspace_id', '=', incident.workspaceId)
    .where('incident_id', '=', incident.incidentId)
    .where('state', 'in', ['receiving', 'waiting', 'reading', 'ready', 'failed'])
    .where((eb) =>
      eb.or([
        eb('sha256', '=', sha256),
        eb(sql`context->>'broughtSha256'`, '=', sha256),
        eb(sql`context->'archive'->>'sha256'`, '=', sha256),
      ]),
    )
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(toEvidenceFile);
}

/** Removes a file with its blocks and problems. The blob is removed apart (`dropUnusedBlob`). */
export async function deleteEvidenceFile(db: Queryable, ref: FileRef): Promise<boolean> {
  const gone = await db
    .deleteFrom('evidence_file')
    .where('workspace_id', '=', ref.workspaceId)
    .where('incident_id', '=', ref.incidentId)
    .where('id', '=', ref.id)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** How many timeline entries cite a file. */
export async function countCitations(db: Queryable, ref: FileRef): Promise<number> {
  const { count } = await db
    .selectFrom('timeline_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', ref.workspaceId)
    .where('incident_id', '=', ref.incidentId)
    .where(sql`citation->>'fileId'`, '=', ref.id)
    .executeTakeFirstOrThrow();
  return count;
}
