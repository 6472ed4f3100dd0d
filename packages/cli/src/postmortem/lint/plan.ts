import type { Level, LintConfig } from '@kintsugi/lint';
import type { FormatName } from './formats/names.ts';

/** What a run of the linter was asked to do, checked. */
export interface Plan {
  /** Files, folders, patterns, `-`; none for the default patterns. */
  readonly words: readonly string[];
  readonly format: FormatName;
  readonly kind: 'postmortem' | 'prose' | 'auto';
  readonly asOf: string | undefined;
  /** A configuration for all files instead of the nearest of each. */
  readonly config: string | undefined;
  /** Levels that go before every configuration. */
  readonly rules: NonNullable<LintConfig['rules']>;
  readonly stdinPath: string | undefined;
  readonly fix: boolean;
  readonly watch: boolean;
  readonly gitignore: boolean;
  /** The least level of a finding that fails the run. */
  readonly failOn: Level | 'never';
  /** More warnings than this fail the run. */
  readonly maxWarnings: number;
}

export const LEVELS = ['info', 'warn', 'error'] as const satisfies readonly Level[];

/** Whether a finding of this level fails the run by itself. */
export const fails = (level: Level, failOn: Plan['failOn']): boolean =>
  failOn !== 'never' && LEVELS.indexOf(level) >= LEVELS.indexOf(failOn);
