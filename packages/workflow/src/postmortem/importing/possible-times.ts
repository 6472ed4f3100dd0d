import {
  INCIDENT_TIME_NAMES,
  INCIDENT_TIMES,
  type IncidentTimes,
  type Instant,
  incidentTimeProblems,
} from '@kintsugi/domain';

/**
 * The times of a document that can all be right. One that cannot (before the one it follows, or in
 * the future) is left open, and a note says which and what it was.
 */
export function possibleTimes(
  times: IncidentTimes,
  now: Instant,
): { times: IncidentTimes; notes: string[] } {
  const kept: IncidentTimes = { ...times };
  const notes: string[] = [];
  for (;;) {
    const [problem] = incidentTimeProblems(kept, now);
    const path = INCIDENT_TIMES.find((time) => time === problem?.path);
    if (!problem || !path) return { times: kept, notes };
    notes.push(`${INCIDENT_TIME_NAMES[path]} (${kept[path]}) was left open. ${problem.message}`);
    kept[path] = null;
  }
}
