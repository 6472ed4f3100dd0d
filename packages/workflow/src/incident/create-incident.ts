import type { IncidentView, NewIncident } from '@kintsugi/contract';
import {
  type Actor,
  type IncidentTimes,
  proposeSeverity,
  type SeverityDecision,
  type SeverityFacts,
  type SeverityPolicy,
} from '@kintsugi/domain';
import {
  announce,
  audit,
  insertIncident,
  loadIncident,
  loadWorkspace,
  newId,
  setParticipants,
} from '@kintsugi/store';
import type { z } from 'zod';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { resolveParticipants, withMaker } from './participants.ts';
import { decide } from './severity.ts';
import { requirePossibleTimes } from './times.ts';
import { viewIncident } from './view.ts';

/** A new incident as the contract reads it. */
export type CreateIncidentInput = z.output<typeof NewIncident>;

const UNKNOWN_FACTS: SeverityFacts = {
  customerFacing: null,
  outageMinutes: null,
  degraded: null,
  workaround: null,
  internalOnly: null,
  caughtBeforeImpact: null,
};

/** Creates an incident with its participants and, when facts or a choice are given, its severity. */
export async function createIncident(
  deps: Deps,
  actor: Actor,
  input: CreateIncidentInput,
): Promise<IncidentView> {
  requirePermission(actor, 'write');
  const times = timesOf(input);
  requirePossibleTimes(times, deps.now());
  const { title, services, tags, visibility } = input;
  return deps.db.transaction().execute(async (tx) => {
    const { severityPolicy } = await loadWorkspace(tx, actor.workspaceId);
    const decision = decisionOf(input, severityPolicy, { actor, at: deps.now() });
    const id = newId();
    await insertIncident(tx, actor, {
      id,
      title,
      services: unique(services),
      tags: unique(tags),
      ...times,
      visibility,
      severity: decision?.severity ?? null,
      severityDecision: decision,
      createdAt: deps.now(),
    });
    const people = await resolveParticipants(tx, actor, input.participants);
    const participants = withMaker(people, actor, visibility);
    await setParticipants(tx, actor, { incidentId: id, participants });
    const incident = await loadIncident(tx, actor, id);
    await audit(tx, actor, { verb: 'create-incident', incidentId: id, after: incident });
    await announce(tx, actor.workspaceId, id, 'incident');
    return viewIncident({ ...deps, db: tx }, actor, incident);
  });
}

/** Labels without repetition, in the order given. */
export const unique = (labels: readonly string[]): string[] => [...new Set(labels)];

const timesOf = (input: CreateIncidentInput): IncidentTimes => ({
  startedAt: input.startedAt ?? null,
  detectedAt: input.detectedAt ?? null,
  mitigatedAt: input.mitigatedAt ?? null,
  resolvedAt: input.resolvedAt ?? null,
});

/** A choice, or what the facts propose; neither given, nothing is decided yet. */
function decisionOf(
  input: CreateIncidentInput,
  policy: SeverityPolicy,
  by: { readonly actor: Actor; readonly at: string },
): SeverityDecision | null {
  const { severityFacts: facts, severity, severityReason: reason = null } = input;
  if (facts) {
    const chosen = severity ?? proposeSeverity(facts, policy).severity;
    return decide({ facts, severity: chosen, reason }, policy, by);
  }
  if (!severity) return null;
  const why = reason || 'Decided at creation, without stating facts.';
  return decide({ facts: UNKNOWN_FACTS, severity, reason: why }, policy, by);
}
