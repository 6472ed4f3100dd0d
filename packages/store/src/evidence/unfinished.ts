import type { EvidenceState } from '@kintsugi/domain';
import type { Queryable } from '../database.ts';
import { type StoredEvidenceFile, toEvidenceFile } from './evidence-row.ts';

/** Files of every workspace in some states, the oldest first: for the reader in the background. */
export async function listFilesIn(
  db: Queryable,
  states: readonly Extract<EvidenceState, 'receiving' | 'waiting' | 'reading'>[],
  limit: number,
): Promise<StoredEvidenceFile[]> {
  const rows = await db
    .selectFrom('evidence_file')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('added_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toEvidenceFile);
}

/** When the incident of a file was, for times that state no year; null when nobody said yet. */
export async function incidentReference(
  db: Queryable,
  incident: { readonly workspaceId: string; readonly incidentId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('incident')
    .select(['started_at', 'detected_at', 'resolved_at'])
    .where('workspace_id', '=', incident.workspaceId)
    .where('id', '=', incident.incidentId)
    .executeTakeFirst();
  return (row?.started_at ?? row?.detected_at ?? row?.resolved_at)?.toISOString() ?? null;
}
