import type { LintConfig, RosterEntry } from './config/config.ts';

export interface LintOptions {
  readonly config?: LintConfig;
  readonly roster?: readonly RosterEntry[];
  /** The day (`YYYY-MM-DD`) or instant as of which dates are judged; today when left out. */
  readonly asOf?: string;
  /** `auto` (default) applies the structure rules only to what looks like a post-mortem. */
  readonly kind?: 'postmortem' | 'prose' | 'auto';
}

/** Where a piece of text stands, for linting it as it is typed. */
export type TextPlace = 'prose' | 'timeline' | 'cause' | 'action' | 'thanks';

export interface LintTextOptions {
  readonly place: TextPlace;
  readonly config?: LintConfig;
  readonly roster?: readonly RosterEntry[];
}
