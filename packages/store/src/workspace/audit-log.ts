import type { Actor } from '@kintsugi/domain';
import type { Queryable } from '../database.ts';

/** One entry of the audit log. */
export interface AuditLogEntry {
  readonly id: string;
  readonly at: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly verb: string;
  readonly incidentId: string | null;
  readonly subject: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Which entries, and from where on. */
export interface AuditFilter {
  readonly incidentId?: string | undefined;
  readonly below?: string | undefined;
  readonly limit: number;
}

/** Who changed what, newest first. For those who administer the workspace. */
export async function listAudit(
  db: Queryable,
  actor: Actor,
  filter: AuditFilter,
): Promise<AuditLogEntry[]> {
  let query = db
    .selectFrom('audit_entry')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId);
  if (filter.incidentId !== undefined) query = query.where('incident_id', '=', filter.incidentId);
  if (filter.below !== undefined) query = query.where('id', '<', filter.below);
  const rows = await query.orderBy('id', 'desc').limit(filter.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    verb: row.verb,
    incidentId: row.incident_id,
    subject: row.subject,
    before: row.before,
    after: row.after,
  }));
}

/** The latest entry of a verb on a subject; null when there is none. */
export async function lastAudited(
  db: Queryable,
  actor: Actor,
  wanted: { readonly verb: string; readonly subject: string },
): Promise<{ readonly at: string; readonly incidentId: string | null } | null> {
  const row = await db
    .selectFrom('audit_entry')
    .select(['at', 'incident_id'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('verb', '=', wanted.verb)
    .where('subject', '=', wanted.subject)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? { at: row.at.toISOString(), incidentId: row.incident_id } : null;
}
