import type { Finding } from '@kintsugi/lint';
import type { FileProblem } from '@kintsugi/lint/files';
import type { Linted } from '../lint-file.ts';
import type { CreateFormat } from './format.ts';

/**
 * For machines: one object, `findings` with their paths and places, then `documents`, then `errors`, the
 * files that could not be linted. Findings are written as they come; what follows waits as text.
 */
export const jsonFormat: CreateFormat = () => {
  const documents: string[] = [];
  const errors: string[] = [];
  let first = true;
  return {
    begin: () => '{"findings":[',
    file: ({ path, report }) => {
      documents.push(JSON.stringify({ path, ...report.document }));
      if (report.findings.length === 0) return '';
      const lines = report.findings.map((finding) => JSON.stringify(shown(path, finding)));
      const text = `${first ? '' : ','}\n${lines.join(',\n')}`;
      first = false;
      return text;
    },
    problem: ({ path, message, todo }: FileProblem) => {
      errors.push(JSON.stringify({ path, message, ...(todo !== undefined && { todo }) }));
      return '';
    },
    end: () => `],\n"documents":${list(documents)},\n"errors":${list(errors)}}\n`,
  };
};

const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}]`;

const shown = (path: Linted['path'], finding: Finding) => ({
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
});
