import type { Level } from '../finding.ts';

/** Somebody who may be named in the text: participants, owners. */
export interface RosterEntry {
  readonly name: string;
  readonly handle?: string | null;
}

/** What a rule may be set to: off, on at its own level, or on at another. */
export const RULE_SETTINGS = ['off', 'on', 'info', 'warn', 'error'] as const;
export type RuleSetting = (typeof RULE_SETTINGS)[number];

/** Levels of findings, mildest first. */
export const LEVELS = ['info', 'warn', 'error'] as const satisfies readonly Level[];

/** What is said about a phrase that a team has chosen to avoid. */
export interface OwnTerm {
  readonly message?: string | undefined;
  readonly question?: string | undefined;
  /** `warn` when left out. */
  readonly level?: Level | undefined;
}

/** `kintsugi.config.json`, or a workspace's settings. Every part is optional. */
export interface LintConfig {
  /** Rules by id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /**
   * A team's own terms: a phrase to avoid with what to say about it, or `allow` for one that no language rule
   * shall read (the name of a product, say). Upper and lower case are the same.
   */
  readonly terms?: Readonly<Record<string, OwnTerm | 'allow'>>;
  /** People who may be named in the text. */
  readonly roster?: readonly RosterEntry[];
  /** Globs of the files that a command lints when it is given none. */
  readonly files?: readonly string[];
  /** Globs of files that are never linted. */
  readonly ignore?: readonly string[];
}

/** Most own terms, and the longest: enough for a style guide, and the linter stays quick. */
export const MOST_TERMS = 1000;
export const LONGEST_TERM = 200;
