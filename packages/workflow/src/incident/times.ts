import {
  type IncidentTimes,
  type Instant,
  incidentTimeProblems,
  KintsugiError,
} from '@kintsugi/domain';

/**
 * Refuses times that cannot all be right.
 *
 * @throws KintsugiError `incident/times-impossible` with a problem for each field
 */
export function requirePossibleTimes(times: IncidentTimes, now: Instant): void {
  const fields = incidentTimeProblems(times, now);
  if (fields.length === 0) return;
  const detail = fields.map((field) => field.message).join(' ');
  throw new KintsugiError('incident/times-impossible', detail, { fields });
}
