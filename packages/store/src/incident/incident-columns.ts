import type { Incident } from '@kintsugi/domain';
import type { Updateable } from 'kysely';
import type { IncidentTable } from '../schema/tables.ts';

/** The fields of an incident that verbs set, each when present. */
export type IncidentFields = Partial<
  Pick<
    Incident,
    | 'title'
    | 'services'
    | 'tags'
    | 'startedAt'
    | 'detectedAt'
    | 'mitigatedAt'
    | 'resolvedAt'
    | 'visibility'
    | 'severity'
    | 'severityDecision'
    | 'facilitatorId'
    | 'meetingAt'
    | 'noActionsReason'
    | 'state'
    | 'publishedAt'
  >
>;

/** Fields as columns; a field that is absent makes no column, null empties it. */
export function toColumns(fields: IncidentFields): Updateable<IncidentTable> {
  const { severityDecision } = fields;
  const columns = {
    title: fields.title,
    services: fields.services,
    tags: fields.tags,
    started_at: fields.startedAt,
    detected_at: fields.detectedAt,
    mitigated_at: fields.mitigatedAt,
    resolved_at: fields.resolvedAt,
    visibility: fields.visibility,
    severity: fields.severity,
    severity_decision: severityDecision ? JSON.stringify(severityDecision) : severityDecision,
    facilitator_id: fields.facilitatorId,
    meeting_at: fields.meetingAt,
    no_actions_reason: fields.noActionsReason,
    state: fields.state,
    published_at: fields.publishedAt,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
