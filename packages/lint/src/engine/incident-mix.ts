import type { Severity } from '@kintsugi/domain';
import { SEVERITIES } from '@kintsugi/domain/light';

/** How a workspace's incidents and their post-mortems spread over the severities. */
export interface IncidentMix {
  readonly incidents: Readonly<Record<Severity, number>>;
  readonly postMortems: Readonly<Record<Severity, number>>;
}

/** What the check on a workspace says. */
export interface MixFinding {
  readonly rule: 'structure/only-big-incidents';
  readonly message: string;
  readonly why: string;
  readonly question: string;
}

/** Fewer small incidents than this say nothing about a habit. */
const ENOUGH = 5;

/**
 * The specification's anti-pattern “Only for big incidents”: small ones happen, and none of them gets a
 * post-mortem while big ones do. Null when there is nothing to say.
 */
export function onlyBigIncidents(mix: IncidentMix): MixFinding | null {
  const sum = (counts: IncidentMix['incidents'], severities: readonly Severity[]): number =>
    severities.reduce((total, severity) => total + counts[severity], 0);
  const [big, small] = [SEVERITIES.slice(0, 2), SEVERITIES.slice(2)];
  const happened = sum(mix.incidents, small);
  if (happened < ENOUGH || sum(mix.postMortems, small) > 0 || sum(mix.postMortems, big) === 0)
    return null;
  return {
    rule: 'structure/only-big-incidents',
    message: `None of the ${happened} small incidents has a post-mortem.`,
    why: 'Only for big incidents: small incidents have big lessons.',
    question: 'Which near-miss of late has the most to teach?',
  };
}
