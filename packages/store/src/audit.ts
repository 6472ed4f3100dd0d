import type { Actor } from '@kintsugi/domain';
import type { Queryable } from './database.ts';
import { newId } from './ids.ts';
import { currentRequestId } from './request.ts';

/** One thing somebody did, for the append-only log. */
export interface AuditRecord {
  readonly verb: string;
  readonly incidentId?: string | null;
  readonly subject?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly requestId?: string | null;
}

/** Writes who changed what, in the transaction of the change. */
export async function audit(db: Queryable, actor: Actor, record: AuditRecord): Promise<void> {
  await db.insertInto('audit_entry').values(toAuditRow(actor, record)).execute();
}

/** A record as a row of the log. */
export const toAuditRow = (actor: Actor, record: AuditRecord) => ({
  workspace_id: actor.workspaceId,
  id: newId(),
  actor_kind: actor.kind,
  actor_id: actor.userId,
  actor_name: actor.name,
  verb: record.verb,
  incident_id: record.incidentId ?? null,
  subject: record.subject ?? null,
  before: record.before === undefined ? null : JSON.stringify(record.before),
  after: record.after === undefined ? null : JSON.stringify(record.after),
  request_id: record.requestId ?? currentRequestId(),
});
