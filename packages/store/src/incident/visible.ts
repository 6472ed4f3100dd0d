import { type Actor, may } from '@kintsugi/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Those who see every incident of the workspace, the private ones too. */
const seesAll = (actor: Actor): boolean => actor.kind === 'system' || may.administer(actor.role);

/**
 * The rule who sees an incident, as SQL: those of the actor's workspace that are not private, and the
 * private ones the actor takes part in (admins see all). The same rule as `maySee` of the domain.
 *
 * For queries whose `from` or `join` has the table `incident` under its own name.
 */
export function visibleTo(actor: Actor): RawBuilder<SqlBool> {
  const own = sql<SqlBool>`incident.workspace_id = ${actor.workspaceId}`;
  if (seesAll(actor)) return own;
  if (actor.personId === null) return sql`(${own} and incident.visibility = 'workspace')`;
  return sql`(${own} and (incident.visibility = 'workspace' or exists (
    select 1 from participant as seen_as
    where seen_as.workspace_id = incident.workspace_id
      and seen_as.incident_id = incident.id
      and seen_as.person_id = ${actor.personId})))`;
}
