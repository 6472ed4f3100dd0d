export type { DocumentFinding, DocumentPlace, Finding, Fix, Level } from './finding.ts';
export { type LintedDocument, type LintReport, lint, lintDocument, lintText } from './lint.ts';
export type {
  LintConfig,
  LintOptions,
  LintTextOptions,
  RosterEntry,
  TextPlace,
} from './options.ts';
