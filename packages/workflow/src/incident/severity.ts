import {
  type Actor,
  type Instant,
  KintsugiError,
  proposeSeverity,
  type Severity,
  type SeverityDecision,
  type SeverityFacts,
  type SeverityPolicy,
} from '@kintsugi/domain';

/** A severity as somebody chooses it. */
export interface SeverityChoice {
  readonly facts: SeverityFacts;
  readonly severity: Severity;
  readonly reason: string | null;
}

/**
 * A decision beside what the facts propose.
 *
 * @throws KintsugiError `incident/severity-reason` when it differs from the proposal without a reason
 */
export function decide(
  choice: SeverityChoice,
  policy: SeverityPolicy,
  by: { readonly actor: Actor; readonly at: Instant },
): SeverityDecision {
  const { facts, severity } = choice;
  const proposal = proposeSeverity(facts, policy);
  const reason = choice.reason === null || choice.reason === '' ? null : choice.reason;
  if (severity !== proposal.severity && reason === null) {
    throw new KintsugiError(
      'incident/severity-reason',
      `The facts propose ${proposal.severity} (${proposal.reasons.join(' ')}) Say why it is ${severity}; the reason is kept.`,
      { fields: [{ path: 'reason', message: `Why ${severity} and not ${proposal.severity}?` }] },
    );
  }
  return { severity, facts, proposal, reason, decidedBy: by.actor.name, decidedAt: by.at };
}
