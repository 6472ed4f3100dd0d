import { type EvidenceFile, EvidenceState, ZoneDecision } from '@kintsugi/domain';
import type { Selectable } from 'kysely';
import type { EvidenceFileTable } from '../schema/tables.ts';
import { EvidenceContext } from './context.ts';

/** Which file is meant. */
export interface FileRef {
  readonly workspaceId: string;
  readonly incidentId: string;
  readonly id: string;
}

/** An evidence file as it is stored: what people see of it, and what reading it needs. */
export interface StoredEvidenceFile extends Omit<EvidenceFile, 'formatTitle'> {
  readonly workspaceId: string;
  readonly chosenFormat: string | null;
  readonly chosenZone: string | null;
  readonly blobKey: string | null;
  readonly context: EvidenceContext;
}

const Zone = ZoneDecision.nullable();

/** A row as the file it describes. */
export const toEvidenceFile = (row: Selectable<EvidenceFileTable>): StoredEvidenceFile => ({
  workspaceId: row.workspace_id,
  incidentId: row.incident_id,
  id: row.id,
  name: row.name,
  state: EvidenceState.parse(row.state),
  format: row.format,
  chosenFormat: row.chosen_format,
  chosenZone: row.chosen_zone,
  blobKey: row.blob_key,
  sha256: row.sha256,
  bytes: row.bytes,
  bytesRead: row.bytes_read,
  events: row.events,
  unreadable: row.unreadable,
  firstAt: row.first_at?.toISOString() ?? null,
  lastAt: row.last_at?.toISOString() ?? null,
  zone: Zone.parse(row.zone),
  context: EvidenceContext.parse(row.context),
  message: row.message,
  addedAt: row.added_at.toISOString(),
  addedBy: row.added_by,
});
