import { LANGUAGE_RULES, STRUCTURE_RULES } from './registry.ts';
import { ALLOW_WITHOUT_REASON, OWN_TERM } from './rule-text.ts';

/** Every rule that a configuration or a comment may name. */
export const RULE_IDS: readonly string[] = [
  ...LANGUAGE_RULES,
  OWN_TERM,
  ...STRUCTURE_RULES,
  ALLOW_WITHOUT_REASON,
].map(({ id }) => id);
