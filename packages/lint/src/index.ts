export { type IncidentMix, type MixFinding, onlyBigIncidents } from './engine/incident-mix.ts';
export type { DocumentFinding, DocumentPlace, Finding, Fix, Level } from './finding.ts';
export type { LanguageRule, Match, Phrase, Sentence } from './language-rule.ts';
export { type LintedDocument, type LintReport, lint, lintDocument, lintText } from './lint.ts';
export type {
  LintConfig,
  LintOptions,
  LintTextOptions,
  RosterEntry,
  TextPlace,
} from './options.ts';
export { LANGUAGE_RULES, STRUCTURE_RULES } from './registry.ts';
export { RULES_BY_ANTI_PATTERN } from './rules-by-anti-pattern.ts';
export type { StructureContext, StructureMatch, StructureRule } from './structure-rule.ts';
export { testLanguageRule } from './testing/test-language-rule.ts';
