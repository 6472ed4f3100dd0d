import type { Level } from './finding.ts';

/** What a rule says of itself: what every list, page and report of rules needs. */
export interface RuleText {
  /** Stable: it stands in configurations and comments. */
  readonly id: `language/${string}` | `structure/${string}`;
  /** A name of a few words. */
  readonly title: string;
  readonly level: Level;
  /** What stands there. */
  readonly what: string;
  /** Why it hurts learning, in the specification's words where it has them. */
  readonly why: string;
  /** The question to ask instead, from the specification. */
  readonly question: string;
}

/** What must be found and what must pass: sentences of a language rule, sections of a structure rule. */
export interface Examples {
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}

/** A term of `kintsugi.config.json`. */
export const OWN_TERM: RuleText = {
  id: 'language/own-term',
  title: 'Term the team avoids',
  level: 'warn',
  what: 'This is a term that the team avoids.',
  why: 'The team has agreed on words that help it learn.',
  question: 'What happened, in words that blame nobody?',
};

/** A comment that answers a finding without saying why, or answers no rule at all. */
export const ALLOW_WITHOUT_REASON: RuleText = {
  id: 'structure/allow-without-reason',
  title: 'Allowance without a reason',
  level: 'warn',
  what: 'This comment lets a finding pass and does not say why.',
  why: 'Document decisions as you make them: the next reader has to know why this may stand.',
  question: 'Why may it stand as it is?',
};
