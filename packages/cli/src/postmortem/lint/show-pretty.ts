import type { Finding, Level } from '@kintsugi/lint';
import { colorsFor } from '../../shared/output.ts';
import { oneLine } from '../../shared/plain.ts';
import { STDIN } from './files.ts';
import type { Linted } from './run.ts';

const color = colorsFor(process.stdout);

const PAINT: Record<Level, (text: string) => string> = {
  error: color.red,
  warn: color.yellow,
  info: color.cyan,
};

const NAMES: Record<Level, string> = { error: 'error', warn: 'warning', info: 'note' };

/** Prints the findings file by file, each with the question to ask instead. */
export function showPretty(linted: readonly Linted[]): void {
  const lines = linted.flatMap(({ path, report }) =>
    report.findings.length === 0
      ? []
      : [
          color.underline(path === STDIN ? 'standard input' : path),
          ...report.findings.flatMap(linesOf),
          '',
        ],
  );
  process.stdout.write(`${[...lines, ...notes(linted), summary(linted)].join('\n')}\n`);
}

function linesOf(finding: Finding): string[] {
  const place = `${finding.line}:${finding.column}`.padStart(7);
  const level = PAINT[finding.level](finding.level.padEnd(5));
  return [
    `${place}  ${level}  ${oneLine(finding.message)}  ${color.dim(finding.rule)}`,
    ...(finding.question === ''
      ? []
      : [`${' '.repeat(16)}${color.green('?')} ${finding.question}`]),
    ...finding.fixes.map((fix) => `${' '.repeat(16)}${color.dim('→')} ${oneLine(fix.title)}`),
  ];
}

const notes = (linted: readonly Linted[]): string[] =>
  linted
    .filter(({ report }) => !report.document.english)
    .map(({ path }) =>
      color.dim(`${path}: not in English, so only the structure rules were applied.`),
    );

function summary(linted: readonly Linted[]): string {
  const all = linted.flatMap(({ report }) => report.findings);
  const allowed = linted.reduce((sum, { report }) => sum + report.document.allowed.length, 0);
  const files = linted.length === 1 ? '1 file' : `${linted.length} files`;
  const answered = allowed > 0 ? color.dim(` (${allowed} answered in the text)`) : '';
  if (all.length === 0) return `${color.green('✓')} Nothing found in ${files}.${answered}`;
  const counts = (['error', 'warn', 'info'] as const)
    .map((level) => ({ level, count: all.filter((finding) => finding.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => PAINT[level](`${count} ${NAMES[level]}${count === 1 ? '' : 's'}`));
  return `${counts.join(', ')} in ${files}.${answered}`;
}
