import type { Finding, LintReport } from '@kintsugi/lint';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What was found in one version of a document. */
export interface CheckResult {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** What whoever writes is told of the document as a whole, such as that it was not checked. */
  readonly notes: readonly string[];
}

/** Longer texts are no post-mortem; checking one at each pause would keep a core busy for nothing. */
export const MOST_CHARACTERS = 2_000_000;

/** The note on a document that is too long to be checked while it is edited. */
export const tooLong = (document: TextDocument, length: number): CheckResult => ({
  version: document.version,
  findings: [],
  notes: [
    `This text has ${length.toLocaleString('en')} characters; up to ${MOST_CHARACTERS.toLocaleString('en')} are checked while it is edited. Split it, or run \`kintsugi lint\` on the file.`,
  ],
});

/** The result for a text that was linted. */
export const resultOf = (version: number, report: LintReport): CheckResult => ({
  version,
  findings: report.findings,
  notes: report.document.english
    ? []
    : ['This text is not in English, so only the structure rules were applied.'],
});
