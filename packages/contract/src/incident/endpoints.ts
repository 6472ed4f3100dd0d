import {
  Id,
  Incident,
  IncidentTimes,
  Instant,
  Label,
  LifecycleState,
  line,
  ParticipantRole,
  prose,
  Severity,
  SeverityFacts,
  SeverityProposal,
  Version,
  Visibility,
} from '@kintsugi/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { IncidentParams } from '../shared/params.ts';

/** The write-up's deadline, computed from severity and resolution. */
export const Deadline = z.object({
  writeUp: z.enum(['required', 'recommended', 'optional']),
  dueAt: Instant.nullable(),
  overdue: z.boolean(),
  why: z.string(),
});
export type Deadline = z.infer<typeof Deadline>;

/** An incident as the API answers it. */
export const IncidentView = Incident.extend({
  deadline: Deadline.nullable().meta({ description: 'Null while no severity is decided.' }),
  evidenceFiles: z.int(),
  timelineEntries: z.int(),
  actionItems: z.int(),
}).meta({ id: 'Incident' });
export type IncidentView = z.infer<typeof IncidentView>;

/** A participant as given: a known person's id, or somebody new by name (and e-mail). */
export const ParticipantInput = z.object({
  personId: Id.optional(),
  name: line(120).optional(),
  email: z.email().max(254).nullish(),
  role: ParticipantRole,
});
export type ParticipantInput = z.infer<typeof ParticipantInput>;

export const NewIncident = z
  .object({
    title: line(200),
    services: z.array(Label).max(50).default([]),
    tags: z.array(Label).max(50).default([]),
    ...IncidentTimes.partial().shape,
    visibility: Visibility.default('workspace'),
    participants: z.array(ParticipantInput).max(500).default([]),
    severityFacts: SeverityFacts.nullish(),
    severity: Severity.nullish().meta({
      description: 'Decides the severity; proposed from the facts when absent.',
    }),
    severityReason: prose(2000).trim().nullish(),
  })
  .meta({ id: 'NewIncident' });
export type NewIncident = z.input<typeof NewIncident>;

export const IncidentChange = z
  .object({
    version: Version,
    title: line(200).optional(),
    services: z.array(Label).max(50).optional(),
    tags: z.array(Label).max(50).optional(),
    ...IncidentTimes.partial().shape,
    visibility: Visibility.optional(),
    facilitatorId: Id.nullish(),
    meetingAt: Instant.nullish(),
    noActionsReason: prose(2000).trim().nullish(),
  })
  .meta({ id: 'IncidentChange' });
export type IncidentChange = z.infer<typeof IncidentChange>;

export const incidentEndpoints = {
  listIncidents: endpoint({
    method: 'GET',
    path: '/incidents',
    tag: 'incident',
    permission: 'read',
    summary: 'Incidents, newest first',
    query: PageQuery.extend({
      q: prose(200).optional(),
      severity: Severity.optional(),
      state: LifecycleState.optional(),
      service: prose(80).optional(),
      tag: prose(80).optional(),
    }),
    response: pageOf(IncidentView),
  }),
  createIncident: endpoint({
    method: 'POST',
    path: '/incidents',
    tag: 'incident',
    permission: 'write',
    status: 201,
    idempotent: true,
    summary: 'Create an incident',
    body: NewIncident,
    response: IncidentView,
  }),
  getIncident: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}',
    tag: 'incident',
    permission: 'read',
    summary: 'One incident',
    params: IncidentParams,
    response: IncidentView,
  }),
  updateIncident: endpoint({
    method: 'PATCH',
    path: '/incidents/{incidentId}',
    tag: 'incident',
    permission: 'write',
    summary: 'Change an incident',
    params: IncidentParams,
    body: IncidentChange,
    response: IncidentView,
  }),
  deleteIncident: endpoint({
    method: 'DELETE',
    path: '/incidents/{incidentId}',
    tag: 'incident',
    permission: 'administer',
    status: 204,
    summary: 'Delete an incident and all that belongs to it',
    params: IncidentParams,
    query: z.object({ version: z.coerce.number().int().min(1) }),
  }),
  proposeSeverity: endpoint({
    method: 'POST',
    path: '/severity-proposal',
    tag: 'incident',
    permission: 'read',
    summary: 'Propose a severity from facts',
    body: SeverityFacts,
    response: SeverityProposal,
  }),
  decideSeverity: endpoint({
    method: 'PUT',
    path: '/incidents/{incidentId}/severity',
    tag: 'incident',
    permission: 'write',
    summary: 'Decide the severity',
    description: 'A choice that differs from the proposal needs a reason, which is kept.',
    params: IncidentParams,
    body: z.object({
      version: Version,
      severity: Severity,
      facts: SeverityFacts,
      reason: prose(2000).trim().nullish(),
    }),
    response: IncidentView,
  }),
  setParticipants: endpoint({
    method: 'PUT',
    path: '/incidents/{incidentId}/participants',
    tag: 'incident',
    permission: 'write',
    summary: 'Set the participants',
    params: IncidentParams,
    body: z.object({ version: Version, participants: z.array(ParticipantInput).max(500) }),
    response: IncidentView,
  }),
  listExamples: endpoint({
    method: 'GET',
    path: '/examples',
    tag: 'incident',
    permission: 'read',
    summary: 'Worked examples that can be loaded',
    response: z.object({
      items: z.array(z.object({ id: z.string(), title: z.string(), about: z.string() })),
    }),
  }),
  loadExample: endpoint({
    method: 'POST',
    path: '/examples/{exampleId}',
    tag: 'incident',
    permission: 'write',
    status: 201,
    summary: 'Load a worked example as a new incident',
    params: z.object({ exampleId: z.string().max(80) }),
    body: z.object({
      published: z
        .boolean()
        .default(false)
        .meta({ description: 'With its finished post-mortem, or as evidence only.' }),
    }),
    response: IncidentView,
  }),
} as const;
