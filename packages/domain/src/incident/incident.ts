import { z } from 'zod';
import type { FieldProblem } from '../shared/errors.ts';
import { Id, Version } from '../shared/id.ts';
import { epochMs, Instant } from '../shared/instant.ts';
import { Label, line } from '../shared/text.ts';
import { Severity, SeverityFacts, SeverityProposal } from './severity.ts';
import { LifecycleState } from './states.ts';

export { incidentDurationMs } from './length.ts';

/** What a participant did in the incident. */
export const PARTICIPANT_ROLES = [
  'incident_commander',
  'responder',
  'communications',
  'stakeholder',
] as const;
export const ParticipantRole = z.enum(PARTICIPANT_ROLES);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

/** Participant roles as people read them. */
export const PARTICIPANT_ROLE_NAMES: Record<ParticipantRole, string> = {
  incident_commander: 'Incident commander',
  responder: 'Responder',
  communications: 'Communications',
  stakeholder: 'Stakeholder',
};

export const Participant = z.object({
  personId: Id,
  name: z.string(),
  handle: z.string(),
  email: z.string().nullable(),
  role: ParticipantRole,
});
export type Participant = z.infer<typeof Participant>;

/** The four times of an incident, in the order in which they can happen. */
export const INCIDENT_TIMES = ['startedAt', 'detectedAt', 'mitigatedAt', 'resolvedAt'] as const;
export type IncidentTime = (typeof INCIDENT_TIMES)[number];

/** The times as people read them. */
export const INCIDENT_TIME_NAMES: Record<IncidentTime, string> = {
  startedAt: 'Started',
  detectedAt: 'Detected',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
};

export const IncidentTimes = z.object({
  startedAt: Instant.nullable(),
  detectedAt: Instant.nullable(),
  mitigatedAt: Instant.nullable(),
  resolvedAt: Instant.nullable(),
});
export type IncidentTimes = z.infer<typeof IncidentTimes>;

/** Who sees an incident: everyone in the workspace, or its participants and admins alone. */
export const Visibility = z.enum(['workspace', 'private']);
export type Visibility = z.infer<typeof Visibility>;

/** The severity decided by a person, beside what was proposed and why it differs. */
export const SeverityDecision = z.object({
  severity: Severity,
  facts: SeverityFacts,
  proposal: SeverityProposal,
  reason: z.string().nullable().meta({ description: 'Why the choice differs from the proposal.' }),
  decidedBy: z.string(),
  decidedAt: Instant,
});
export type SeverityDecision = z.infer<typeof SeverityDecision>;

export const Incident = z.object({
  id: Id,
  number: z.int().min(1).meta({ description: 'Counts up within the workspace; shown as INC-12.' }),
  title: line(200),
  services: z.array(Label).max(50),
  tags: z.array(Label).max(50),
  ...IncidentTimes.shape,
  visibility: Visibility,
  severity: Severity.nullable(),
  severityDecision: SeverityDecision.nullable(),
  participants: z.array(Participant).max(500),
  facilitatorId: Id.nullable(),
  meetingAt: Instant.nullable().meta({ description: 'When the post-mortem meeting is or was.' }),
  noActionsReason: z
    .string()
    .nullable()
    .meta({ description: 'Why no action item is needed; null while nobody has said so.' }),
  state: LifecycleState,
  publishedAt: Instant.nullable(),
  createdAt: Instant,
  createdBy: z.string(),
  updatedAt: Instant,
  version: Version,
});
export type Incident = z.infer<typeof Incident>;

/** The short name of an incident, as `INC-12`. */
export const incidentName = (number: number): string => `INC-${number}`;

/** Allows for clocks that differ a little between an incident's sources. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * Problems with an incident's times: each must not be before the one that precedes it, and none may
 * lie in the future (five minutes are allowed for clocks that differ).
 */
export function incidentTimeProblems(times: IncidentTimes, now: Instant): FieldProblem[] {
  const known = INCIDENT_TIMES.flatMap((path) => {
    const at = times[path];
    return at === null ? [] : [{ path, ms: epochMs(at) }];
  });
  const problems: FieldProblem[] = [];
  known.forEach(({ path, ms }, index) => {
    const before = known[index - 1];
    if (before && ms < before.ms) {
      problems.push({
        path,
        message: `${INCIDENT_TIME_NAMES[path]} is before ${INCIDENT_TIME_NAMES[before.path].toLowerCase()}. Correct one of the two.`,
      });
    }
    if (ms > epochMs(now) + CLOCK_TOLERANCE_MS) {
      problems.push({
        path,
        message: `${INCIDENT_TIME_NAMES[path]} is in the future. Correct the date or the time zone.`,
      });
    }
  });
  return problems;
}
