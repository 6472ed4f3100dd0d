import { relative, resolve } from 'node:path';
import type { Finding, Level } from '@kintsugi/lint';
import type { Linted } from '../lint-file.ts';
import type { CreateFormat } from './format.ts';

const COMMANDS: Record<Level, string> = { error: 'error', warn: 'warning', info: 'notice' };

/** Annotations of GitHub Actions: workflow commands, one a line. */
export const githubFormat: CreateFormat = () => ({
  begin: () => '',
  file: ({ path, report }) => report.findings.map((finding) => annotation(path, finding)).join(''),
  problem: ({ path, message }) => `::error file=${property(fileOf(path))}::${data(message)}\n`,
  end: () => '',
});

function annotation(path: Linted['path'], finding: Finding): string {
  const properties = {
    file: fileOf(path),
    line: finding.line,
    endLine: finding.endLine,
    // GitHub takes columns within one line alone.
    ...(finding.line === finding.endLine && { col: finding.column, endColumn: finding.endColumn }),
    title: finding.rule,
  };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  const text = [finding.message, finding.question, finding.why].filter(Boolean).join('\n');
  return `::${COMMANDS[finding.level]} ${said.join(',')}::${data(text)}\n`;
}

/** GitHub wants paths from the root of the repository, wherever the command runs. */
const fileOf = (path: string): string =>
  relative(process.env.GITHUB_WORKSPACE || '.', resolve(path)).replaceAll('\\', '/');

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (value: string | number): string =>
  data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
