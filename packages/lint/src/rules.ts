import { LANGUAGE_RULES, STRUCTURE_RULES } from './registry.ts';
import { ALLOW_WITHOUT_REASON, type Examples, OWN_TERM, type RuleText } from './rule-text.ts';

/** A rule as lists, pages and reports show it. */
export interface RuleInfo extends RuleText {
  readonly examples: Examples;
}

const infoOf = (rule: RuleText & Partial<RuleInfo>): RuleInfo => ({
  id: rule.id,
  title: rule.title,
  level: rule.level,
  what: rule.what,
  why: rule.why,
  question: rule.question,
  examples: rule.examples ?? { fails: [], passes: [] },
});

/** Every rule by its id, with what it says of itself. */
export const RULES: Readonly<Record<string, RuleInfo>> = Object.fromEntries(
  [...LANGUAGE_RULES, OWN_TERM, ...STRUCTURE_RULES, ALLOW_WITHOUT_REASON].map((rule) => [
    rule.id,
    infoOf(rule),
  ]),
);
