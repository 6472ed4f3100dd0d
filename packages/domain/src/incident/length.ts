/** Milliseconds from start to resolution (or to mitigation when `until` says so); null when unknown. */
export function incidentDurationMs(
  times: { readonly [key in 'startedAt' | 'mitigatedAt' | 'resolvedAt']: string | null },
  until: 'mitigatedAt' | 'resolvedAt' = 'resolvedAt',
): number | null {
  const end = times[until];
  return times.startedAt === null || end === null
    ? null
    : Date.parse(end) - Date.parse(times.startedAt);
}
