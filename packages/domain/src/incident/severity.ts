import { z } from 'zod';
import { DAY_MS, HOUR_MS } from '../shared/duration.ts';
import { after, type Instant } from '../shared/instant.ts';
import { REVIEW_AFTER_DAYS, SEVERITIES, SEVERITY_RULES } from './severity-names.ts';

export { REVIEW_AFTER_DAYS, SEVERITIES } from './severity-names.ts';

export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/** The specification's severity table, word for word. */
export const SEVERITY_TABLE = {
  SEV1: { criteria: 'Customer-facing outage > 30min', required: 'Yes, within 48 hours' },
  SEV2: { criteria: 'Degraded service, workaround exists', required: 'Yes, within 1 week' },
  SEV3: { criteria: 'Internal impact, no customer effect', required: 'Recommended' },
  SEV4: { criteria: 'Near-miss, caught before impact', required: 'Optional but valuable' },
} as const satisfies Record<Severity, { criteria: string; required: string }>;

/** Facts from which a severity is proposed. Unknown facts are null. */
export const SeverityFacts = z.object({
  customerFacing: z.boolean().nullable(),
  outageMinutes: z
    .number()
    .min(0)
    .max(10_000_000)
    .nullable()
    .meta({ description: 'Minutes customers could not use the service at all.' }),
  degraded: z.boolean().nullable(),
  workaround: z.boolean().nullable(),
  internalOnly: z.boolean().nullable(),
  caughtBeforeImpact: z.boolean().nullable(),
});
export type SeverityFacts = z.infer<typeof SeverityFacts>;

/** How a severity's write-up is asked for, and by when (hours from resolution; null: no deadline). */
const SeverityRule = z.object({
  writeUp: z.enum(['required', 'recommended', 'optional']),
  dueHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 365)
    .nullable(),
});

/** Workspace policy on severity, with the specification's values as default. */
export const SeverityPolicy = z.object({
  outageMinutes: z
    .number()
    .int()
    .min(0)
    .max(100_000)
    .default(30)
    .meta({ description: 'A customer-facing outage longer than this is SEV1.' }),
  rules: z
    .object({ SEV1: SeverityRule, SEV2: SeverityRule, SEV3: SeverityRule, SEV4: SeverityRule })
    .default(SEVERITY_RULES),
});
export type SeverityPolicy = z.infer<typeof SeverityPolicy>;

/** A severity proposed from facts, with the reasons in words. */
export const SeverityProposal = z.object({
  severity: Severity,
  reasons: z.array(z.string()),
});
export type SeverityProposal = z.infer<typeof SeverityProposal>;

const proposal = (severity: Severity, ...reasons: string[]): SeverityProposal => ({
  severity,
  reasons: [...reasons, `${severity}: ${SEVERITY_TABLE[severity].criteria}.`],
});

/**
 * Proposes a severity from facts by the specification's table. A person decides.
 *
 * A near-miss comes first, since nothing that was caught before impact can have had an outage; then
 * the outage, then customers affected in any lesser way, then internal impact.
 */
export function proposeSeverity(facts: SeverityFacts, policy: SeverityPolicy): SeverityProposal {
  const { customerFacing, outageMinutes, degraded, workaround, internalOnly } = facts;
  const outage = outageMinutes ?? 0;
  if (facts.caughtBeforeImpact)
    return proposal('SEV4', 'It was caught before anyone was affected.');
  if (customerFacing && !internalOnly && outage > policy.outageMinutes) {
    return proposal(
      'SEV1',
      `Customers could not use the service for ${outage} minutes, more than the ${policy.outageMinutes} of the policy.`,
    );
  }
  if (customerFacing && !internalOnly) {
    if (outage > 0)
      return proposal(
        'SEV2',
        `Customers were affected by an outage of ${outage} minutes, at most the ${policy.outageMinutes} of the policy.`,
      );
    if (degraded && workaround === false)
      return proposal(
        'SEV2',
        'The service was degraded for customers, and there was no workaround.',
      );
    if (degraded)
      return proposal(
        'SEV2',
        workaround
          ? 'The service was degraded for customers, and a workaround existed.'
          : 'The service was degraded for customers.',
      );
    return proposal('SEV2', 'Customers were affected; how badly is not stated.');
  }
  if (internalOnly) return proposal('SEV3', 'Only people inside were affected.');
  if (degraded)
    return proposal(
      'SEV2',
      'The service was degraded, and nothing says that only people inside noticed.',
    );
  return proposal('SEV3', 'Nothing says that customers were affected.');
}

/** A deadline for the write-up and why it is that. */
export interface WriteUpDeadline {
  readonly writeUp: 'required' | 'recommended' | 'optional';
  readonly dueAt: Instant | null;
  readonly why: string;
}

const span = (hours: number): string =>
  hours % 24 === 0 && hours > 48 ? `${hours / 24} days` : `${hours} hours`;

/**
 * When the write-up is due: counted in absolute hours from resolution, so daylight saving does not
 * move it. While the incident is unresolved there is no date yet.
 */
export function writeUpDeadline(
  severity: Severity,
  resolvedAt: Instant | null,
  policy: SeverityPolicy,
): WriteUpDeadline {
  const { writeUp, dueHours } = policy.rules[severity];
  if (dueHours === null)
    return {
      writeUp,
      dueAt: null,
      why: `${severity}: a write-up is ${writeUp}; it has no deadline.`,
    };
  if (resolvedAt === null)
    return {
      writeUp,
      dueAt: null,
      why: `${severity}: due ${span(dueHours)} after resolution; it is not resolved yet.`,
    };
  return {
    writeUp,
    dueAt: after(resolvedAt, dueHours * HOUR_MS),
    why: `${severity}: due ${span(dueHours)} after resolution.`,
  };
}

/** When the 30-day review is due. */
export const reviewDueAt = (publishedAt: Instant): Instant =>
  after(publishedAt, REVIEW_AFTER_DAYS * DAY_MS);
