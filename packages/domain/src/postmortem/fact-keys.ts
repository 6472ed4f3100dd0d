/**
 * Facts of the incident that prose refers to instead of copying. In the editor each is a live
 * reference; in Markdown it prints as `{{duration}}`'s value with the reference kept as a comment.
 */
export const FACT_KEYS = [
  'title',
  'severity',
  'startedAt',
  'detectedAt',
  'mitigatedAt',
  'resolvedAt',
  'duration',
  'timeToDetect',
  'timeToMitigate',
  'services',
  'participants',
] as const;
