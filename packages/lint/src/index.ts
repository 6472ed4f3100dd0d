export type { LintConfig, OwnTerm, RosterEntry, RuleSetting } from './config/config.ts';
export {
  CONFIG_KEYS,
  type ConfigProblem,
  type ParsedConfig,
  parseConfig,
} from './config/parse-config.ts';
export { configSchema } from './config/schema.ts';
export { type IncidentMix, type MixFinding, onlyBigIncidents } from './engine/incident-mix.ts';
export type { DocumentFinding, DocumentPlace, Finding, Fix, Level } from './finding.ts';
export { firstFixes } from './fixes/first-fixes.ts';
export type { LanguageRule, Match, Phrase, Sentence } from './language-rule.ts';
export { type LintedDocument, type LintReport, lint } from './lint.ts';
export { lintDocument } from './lint-document.ts';
export { lintText } from './lint-text.ts';
export type { LintOptions, LintTextOptions, TextPlace } from './options.ts';
export { LANGUAGE_RULES, STRUCTURE_RULES } from './registry.ts';
export type { Examples, RuleText } from './rule-text.ts';
export { RULES, type RuleInfo } from './rules.ts';
export { RULES_BY_ANTI_PATTERN } from './rules-by-anti-pattern.ts';
export type { StructureContext, StructureMatch, StructureRule } from './structure-rule.ts';
export { testLanguageRule } from './testing/test-language-rule.ts';
export { testStructureRule } from './testing/test-structure-rule.ts';
