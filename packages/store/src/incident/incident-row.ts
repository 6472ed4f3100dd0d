import {
  type Incident,
  LifecycleState,
  Participant,
  Severity,
  SeverityDecision,
  Visibility,
} from '@kintsugi/domain';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { IncidentTable } from '../schema/tables.ts';

/** A row of `incident` with its participants as one JSON array. */
export type IncidentRow = Selectable<IncidentTable> & { readonly participants: unknown };

/** The participants of the incident of the query, by role and name. */
export const participantsOfIncident: RawBuilder<unknown> = sql`(
  select coalesce(json_agg(json_build_object(
    'personId', person.id, 'name', person.name, 'handle', person.handle,
    'email', person.email, 'role', participant.role)
    order by array_position(array['incident_commander','responder','communications','stakeholder'], participant.role),
      person.name, person.id), '[]'::json)
  from participant
  join person on person.workspace_id = participant.workspace_id and person.id = participant.person_id
  where participant.workspace_id = incident.workspace_id and participant.incident_id = incident.id)`;

const Participants = z.array(Participant);
const MaybeSeverity = Severity.nullable();
const Decision = SeverityDecision.nullable();

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A row as the domain's incident. */
export const toIncident = (row: IncidentRow): Incident => ({
  id: row.id,
  number: row.number,
  title: row.title,
  services: row.services,
  tags: row.tags,
  startedAt: instant(row.started_at),
  detectedAt: instant(row.detected_at),
  mitigatedAt: instant(row.mitigated_at),
  resolvedAt: instant(row.resolved_at),
  visibility: Visibility.parse(row.visibility),
  severity: MaybeSeverity.parse(row.severity),
  severityDecision: Decision.parse(row.severity_decision),
  participants: Participants.parse(row.participants),
  facilitatorId: row.facilitator_id,
  meetingAt: instant(row.meeting_at),
  noActionsReason: row.no_actions_reason,
  state: LifecycleState.parse(row.state),
  publishedAt: instant(row.published_at),
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
});
