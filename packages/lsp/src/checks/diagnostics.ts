import type { Finding, Level } from '@kintsugi/lint';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rulePage } from '../rule-page.ts';
import type { CheckResult } from './result.ts';

/** Who says so, in the editor's list of problems. */
export const SOURCE = 'kintsugi';

const SEVERITIES: Record<Level, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The place of a span of offsets in a document. */
export const rangeOf = (
  document: TextDocument,
  span: { readonly start: number; readonly end: number },
): Range => ({ start: document.positionAt(span.start), end: document.positionAt(span.end) });

/** What an editor shows for a result: each finding with the question to ask instead, and the notes. */
export function diagnosticsOf(
  document: TextDocument,
  result: CheckResult,
  pages: string | undefined,
): Diagnostic[] {
  const firstLine = rangeOf(document, { start: 0, end: lengthOfFirstLine(document) });
  return [
    ...result.notes.map((message) => ({
      range: firstLine,
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message,
    })),
    ...result.findings.map((finding) => diagnosticOf(document, finding, pages)),
  ];
}

const lengthOfFirstLine = (document: TextDocument): number =>
  document.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER });

/** One finding as the editor knows it; actions and hover find it again by this. */
export function diagnosticOf(
  document: TextDocument,
  finding: Finding,
  pages: string | undefined,
): Diagnostic {
  const page = rulePage(pages, finding.rule);
  return {
    range: rangeOf(document, finding),
    severity: SEVERITIES[finding.level],
    source: SOURCE,
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    message: finding.question === '' ? finding.message : `${finding.message}\n${finding.question}`,
  };
}
