import type { Finding, Level } from '@kintsugi/lint';
import { DEFAULT_PATTERNS, STDIN } from '@kintsugi/lint/files';
import { colorsFor } from '../../../shared/colors.ts';
import { grouped } from '../../../shared/numbers.ts';
import { oneLine } from '../../../shared/plain.ts';
import type { Linted } from '../lint-file.ts';
import type { Plan } from '../plan.ts';
import type { Tally } from '../tally.ts';
import type { CreateFormat } from './format.ts';

const color = colorsFor(process.stdout);

const PAINT: Record<Level, (text: string) => string> = {
  error: color.red,
  warn: color.yellow,
  info: color.cyan,
};

const NAMES: Record<Level, string> = { error: 'error', warn: 'warning', info: 'note' };

/** For people: the findings file by file, each with the question to ask instead. */
export const prettyFormat: CreateFormat = (plan, tally) => ({
  begin: () => '',
  file: (linted) =>
    linesOf(linted)
      .map((line) => `${line}\n`)
      .join(''),
  problem: () => '', // on standard error
  end: () => summary(plan, tally),
});

function linesOf({ path, report }: Linted): string[] {
  const name = path === STDIN ? 'standard input' : path;
  const note = report.document.english
    ? []
    : [color.dim(`${name}: not in English, so only the structure rules were applied.`)];
  if (report.findings.length === 0) return note;
  return [color.underline(name), ...report.findings.flatMap(findingLines), ...note, ''];
}

function findingLines(finding: Finding): string[] {
  const place = `${finding.line}:${finding.column}`.padStart(7);
  const level = PAINT[finding.level](finding.level.padEnd(5));
  const under = ' '.repeat(16);
  return [
    `${place}  ${level}  ${oneLine(finding.message)}  ${color.dim(finding.rule)}`,
    ...(finding.question === '' ? [] : [`${under}${color.green('?')} ${finding.question}`]),
    ...finding.fixes.map((fix) => `${under}${color.dim('→')} ${oneLine(fix.title)}`),
  ];
}

function summary({ words, fix }: Plan, tally: Tally): string {
  const { files, allowed, fixed, fixable } = tally;
  if (files === 0) return tally.problems > 0 ? '' : `${nothingThere(words)}\n`;
  const answered = allowed > 0 ? color.dim(` (${allowed} answered in the text)`) : '';
  const where = files === 1 ? '1 file' : `${grouped(files)} files`;
  const counts = countsOf(tally);
  const found = counts.length === 0 ? `${color.green('✓')} Nothing found` : counts.join(', ');
  const lines = [
    ...(fixed > 0
      ? [`${color.green('✓')} Reworded ${fixed} ${fixed === 1 ? 'place' : 'places'}.`]
      : []),
    `${found} in ${where}.${answered}`,
    ...(fixable > 0 && !fix ? [color.dim(`${fixable} can be reworded with --fix.`)] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const countsOf = ({ findings }: Tally): string[] =>
  (['error', 'warn', 'info'] as const)
    .filter((level) => findings[level] > 0)
    .map((level) => {
      const count = findings[level];
      return PAINT[level](`${grouped(count)} ${NAMES[level]}${count === 1 ? '' : 's'}`);
    });

const nothingThere = (words: readonly string[]): string =>
  words.length > 0
    ? 'Every file that is meant is left out by the configuration.'
    : `Nothing to lint: no Markdown file below this folder is named like ${DEFAULT_PATTERNS.join(' ')}`;
