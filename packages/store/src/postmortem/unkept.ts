import type { Queryable } from '../database.ts';
import type { IncidentKey } from './incident-key.ts';

/** Verbs of the audit log that change what a post-mortem says. */
const CHANGES_THE_DOCUMENT = [
  'add-action',
  'add-cause',
  'add-entry',
  'decide-severity',
  'edit-prose',
  'import-markdown',
  'mark-moment',
  'paste-entries',
  'pick-events',
  'remove-action',
  'remove-cause',
  'remove-entry',
  'restore-entry',
  'restore-entry',
  'set-participants',
  'update-action',
  'update-cause',
  'update-entry',
  'update-incident',
] as const;

/** A post-mortem that says something its history does not have yet. */
export interface Unkept {
  readonly key: IncidentKey;
  /** Who changed it last. */
  readonly author: string;
}

/** Post-mortems of every workspace that changed after their newest revision, last at `before` or earlier. */
export async function listUnkept(db: Queryable, before: string): Promise<Unkept[]> {
  const rows = await db
    .selectFrom('incident')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('audit_entry')
          .select(['audit_entry.id', 'audit_entry.at', 'audit_entry.actor_name'])
          .whereRef('audit_entry.workspace_id', '=', 'incident.workspace_id')
          .whereRef('audit_entry.incident_id', '=', 'incident.id')
          .where('audit_entry.verb', 'in', CHANGES_THE_DOCUMENT)
          .orderBy('audit_entry.id', 'desc')
          .limit(1)
          .as('changed'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('revision')
          .select('revision.id')
          .whereRef('revision.workspace_id', '=', 'incident.workspace_id')
          .whereRef('revision.incident_id', '=', 'incident.id')
          .orderBy('revision.id', 'desc')
          .limit(1)
          .as('kept'),
      (join) => join.onTrue(),
    )
    .select(['incident.workspace_id', 'incident.id', 'changed.actor_name'])
    .where('changed.at', '<=', new Date(before))
    // Identifiers grow with time.
    .where((eb) => eb.or([eb('kept.id', 'is', null), eb('changed.id', '>', eb.ref('kept.id'))]))
    .execute();
  return rows.map((row) => ({
    key: { workspaceId: row.workspace_id, incidentId: row.id },
    author: row.actor_name,
  }));
}
