import type { Finding, Fix } from '../finding.ts';

/**
 * The first rewording of each finding that has one, in order, without those that touch one another; of
 * those that start together, the longest.
 */
export function firstFixes(findings: readonly Finding[]): Fix[] {
  const taken: Fix[] = [];
  const first = findings.flatMap(({ fixes }) => fixes.slice(0, 1));
  for (const fix of first.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (fix.start >= (taken.at(-1)?.end ?? 0)) taken.push(fix);
  }
  return taken;
}
