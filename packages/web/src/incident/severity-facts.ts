import { type IncidentTimes, minutesBetween, type SeverityFacts } from '@kintsugi/domain';

/** Facts with nothing known. */
export const UNKNOWN_FACTS: SeverityFacts = {
  customerFacing: null,
  outageMinutes: null,
  degraded: null,
  workaround: null,
  internalOnly: null,
  caughtBeforeImpact: null,
};

/** The yes-or-no facts with the question that each asks. */
export const FACT_QUESTIONS = [
  { key: 'caughtBeforeImpact', question: 'Was it caught before anyone was affected?' },
  { key: 'customerFacing', question: 'Did customers notice?' },
  { key: 'degraded', question: 'Did the service run, but worse than usual?' },
  { key: 'workaround', question: 'Was there a workaround?' },
  { key: 'internalOnly', question: 'Were only people inside affected?' },
] as const satisfies readonly { key: keyof SeverityFacts; question: string }[];

/** Minutes between start and mitigation (or resolution), to suggest as the length of the outage. */
export function minutesFromTimes(times: IncidentTimes): number | null {
  const end = times.mitigatedAt ?? times.resolvedAt;
  if (times.startedAt === null || end === null) return null;
  const minutes = minutesBetween(times.startedAt, end);
  return minutes >= 0 ? minutes : null;
}
