import type { Level } from '@kintsugi/lint';
import { EXIT, type ExitCode } from '../../shared/exit.ts';
import type { Linted } from './lint-file.ts';
import { fails, LEVELS, type Plan } from './plan.ts';

/** What a run came to, counted as it goes, for there may be very many files. */
export interface Tally {
  files: number;
  readonly findings: Record<Level, number>;
  /** Findings answered in the text. */
  allowed: number;
  /** Findings that were reworded in the files. */
  fixed: number;
  /** Findings that `--fix` would reword. */
  fixable: number;
  /** Words and files that could not be used. */
  problems: number;
}

export const newTally = (): Tally => ({
  files: 0,
  findings: { error: 0, warn: 0, info: 0 },
  allowed: 0,
  fixed: 0,
  fixable: 0,
  problems: 0,
});

/** Counts a linted file in. */
export function count(tally: Tally, { report, fixed }: Linted): void {
  tally.files += 1;
  tally.fixed += fixed;
  tally.allowed += report.document.allowed.length;
  for (const finding of report.findings) {
    tally.findings[finding.level] += 1;
    if (finding.fixes.length > 0) tally.fixable += 1;
  }
}

/** A file that cannot be used weighs more than findings: without it nobody knows. */
export function exitCodeOf(tally: Tally, { failOn, maxWarnings }: Plan): ExitCode {
  if (tally.problems > 0) return EXIT.usage;
  const failing = LEVELS.some((level) => tally.findings[level] > 0 && fails(level, failOn));
  if (failing) return EXIT.failed;
  return tally.findings.warn > maxWarnings ? EXIT.failed : EXIT.ok;
}
