import type { Level } from './finding.ts';

/** Somebody who may be named in the text: participants, owners. */
export interface RosterEntry {
  readonly name: string;
  readonly handle?: string | null;
}

/** `kintsugi.config.json`, or a workspace's settings: rules on, off or at another level. */
export interface LintConfig {
  readonly rules?: Readonly<Record<string, Level | 'off' | 'on'>>;
  readonly roster?: readonly RosterEntry[];
}

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
