import type { Actor } from '@kintsugi/domain';
import { type AuditRecord, toAuditRow } from '../audit.ts';
import { type ChangedWhat, notifying } from '../changes.ts';
import type { Tx } from '../database.ts';

/** A change of something that belongs to an incident, as it is written down. */
export interface BelongingChange extends AuditRecord {
  readonly incidentId: string;
  readonly what: ChangedWhat;
  readonly at: string;
}

/**
 * Writes a change into the audit log, notes it as the incident's latest (its version stays), and
 * announces it: one statement, since every write does these three while it holds the incident.
 */
export async function recordChange(tx: Tx, actor: Actor, change: BelongingChange): Promise<void> {
  const { workspaceId } = actor;
  const { incidentId, what, at, ...record } = change;
  await tx
    .with('audited', (db) =>
      db.insertInto('audit_entry').values(toAuditRow(actor, { ...record, incidentId })),
    )
    .with('touched', (db) =>
      db
        .updateTable('incident')
        .set({ updated_at: at })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', incidentId),
    )
    .selectNoFrom(notifying({ workspaceId, incidentId, what }).as('announced'))
    .execute();
}
