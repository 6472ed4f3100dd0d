import type { NewIncident } from '@kintsugi/contract';
import {
  type IncidentTimes,
  incidentTimeProblems,
  instantAt,
  proposeSeverity,
  type SeverityPolicy,
} from '@kintsugi/domain';
import { UNKNOWN_FACTS } from './severity-facts.ts';
import type { SeverityDraft } from './severity-form.tsx';

/** What the form of a new incident holds. */
export interface IncidentDraft {
  readonly title: string;
  readonly services: string[];
  readonly tags: string[];
  readonly times: IncidentTimes;
  readonly isPrivate: boolean;
  readonly severity: SeverityDraft;
}

export const emptyDraft = (): IncidentDraft => ({
  title: '',
  services: [],
  tags: [],
  times: { startedAt: null, detectedAt: null, mitigatedAt: null, resolvedAt: null },
  isPrivate: false,
  severity: { facts: UNKNOWN_FACTS, choice: null, reason: '' },
});

/** What needs changing before the draft can be sent, by field. */
export function draftProblems(
  draft: IncidentDraft,
  policy: SeverityPolicy,
  now: number,
): ReadonlyMap<string, string> {
  const problems = new Map(
    incidentTimeProblems(draft.times, instantAt(now)).map(({ path, message }) => [path, message]),
  );
  if (draft.title.trim() === '') problems.set('title', 'Say in a few words what happened.');
  const { choice, facts, reason } = draft.severity;
  const differs = choice !== null && choice !== proposeSeverity(facts, policy).severity;
  if (differs && reason.trim() === '')
    problems.set('severityReason', 'Say why; it is kept with the decision.');
  return problems;
}

/** True once anything is known that a severity could be proposed from. */
const factsKnown = (draft: IncidentDraft): boolean =>
  Object.values(draft.severity.facts).some((fact) => fact !== null);

/** The draft as the API takes it; a severity is decided only once a fact or a choice is given. */
export function newIncidentOf(draft: IncidentDraft, policy: SeverityPolicy): NewIncident {
  const { facts, choice, reason } = draft.severity;
  const decided = choice !== null || factsKnown(draft);
  return {
    title: draft.title,
    services: draft.services,
    tags: draft.tags,
    ...draft.times,
    visibility: draft.isPrivate ? 'private' : 'workspace',
    ...(decided
      ? {
          severityFacts: facts,
          severity: choice ?? proposeSeverity(facts, policy).severity,
          severityReason: reason.trim() === '' ? null : reason,
        }
      : {}),
  };
}
