import type { Finding } from '@kintsugi/lint';

/** The findings that touch a span of offsets, in order. */
export const findingsAt = (
  findings: readonly Finding[],
  span: { readonly start: number; readonly end: number },
): Finding[] =>
  findings.filter((finding) => finding.start <= span.end && finding.end >= span.start);
