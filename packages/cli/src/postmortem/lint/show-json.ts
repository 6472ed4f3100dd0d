import type { Linted } from './run.ts';

/** Prints one object: every finding with its path and 1-based place, and every document. */
export function showJson(linted: readonly Linted[]): void {
  const findings = linted.flatMap(({ path, report }) =>
    report.findings.map((finding) => ({
      path,
      line: finding.line,
      column: finding.column,
      endLine: finding.endLine,
      endColumn: finding.endColumn,
      rule: finding.rule,
      level: finding.level,
      message: finding.message,
      why: finding.why,
      question: finding.question,
      fixes: finding.fixes,
    })),
  );
  const documents = linted.map(({ path, report }) => ({ path, ...report.document }));
  process.stdout.write(`${JSON.stringify({ findings, documents }, null, 2)}\n`);
}
