import { z } from 'zod';
import { type Incident, incidentDurationMs, PARTICIPANT_ROLE_NAMES } from '../incident/incident.ts';
import { formatDuration } from '../shared/duration.ts';
import { epochMs, type Instant } from '../shared/instant.ts';
import { FACT_KEYS } from './fact-keys.ts';

export { FACT_KEYS } from './fact-keys.ts';

export const FactKey = z.enum(FACT_KEYS);
export type FactKey = z.infer<typeof FactKey>;

export const FACT_NAMES: Record<FactKey, string> = {
  title: 'Title',
  severity: 'Severity',
  startedAt: 'Start',
  detectedAt: 'Detection',
  mitigatedAt: 'Mitigation',
  resolvedAt: 'Resolution',
  duration: 'Duration',
  timeToDetect: 'Time to detect',
  timeToMitigate: 'Time to mitigate',
  services: 'Services',
  participants: 'Participants',
};

type FactSource = Pick<
  Incident,
  'title' | 'severity' | 'startedAt' | 'detectedAt' | 'mitigatedAt' | 'resolvedAt' | 'services'
> & { readonly participants: readonly Pick<Incident['participants'][number], 'name' | 'role'>[] };

/** An instant as `2026-03-10 13:02 UTC` (seconds only when there are any). */
export function formatInstantUtc(at: Instant): string {
  const iso = new Date(epochMs(at)).toISOString();
  const seconds = iso.slice(16, 19);
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds === ':00' ? '' : seconds} UTC`;
}

const between = (start: Instant | null, end: Instant | null): string | null =>
  start === null || end === null ? null : formatDuration(epochMs(end) - epochMs(start));

/** The value of a fact in words, or null while it is not known. */
export function factValue(key: FactKey, incident: FactSource): string | null {
  switch (key) {
    case 'title':
      return incident.title;
    case 'severity':
      return incident.severity;
    case 'startedAt':
    case 'detectedAt':
    case 'mitigatedAt':
    case 'resolvedAt': {
      const at = incident[key];
      return at === null ? null : formatInstantUtc(at);
    }
    case 'duration': {
      const ms = incidentDurationMs(incident);
      return ms === null ? null : formatDuration(ms);
    }
    case 'timeToDetect':
      return between(incident.startedAt, incident.detectedAt);
    case 'timeToMitigate':
      return between(incident.startedAt, incident.mitigatedAt);
    case 'services':
      return incident.services.length === 0 ? null : incident.services.join(', ');
    case 'participants':
      return incident.participants.length === 0
        ? null
        : incident.participants
            .map((p) => `${p.name} (${PARTICIPANT_ROLE_NAMES[p.role].toLowerCase()})`)
            .join(', ');
  }
}
