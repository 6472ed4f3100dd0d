import { lint } from '@kintsugi/lint';
import { FileProblem } from '@kintsugi/lint/files';
import type { FormatName } from '../postmortem/lint/formats/names.ts';
import { openFormat } from '../postmortem/lint/formats/open.ts';
import type { Linted } from '../postmortem/lint/lint-file.ts';
import type { Plan } from '../postmortem/lint/plan.ts';
import { newTally } from '../postmortem/lint/tally.ts';

const PLAN: Plan = {
  words: ['a'],
  format: 'json',
  kind: 'prose',
  asOf: undefined,
  config: undefined,
  rules: {},
  stdinPath: undefined,
  fix: false,
  watch: false,
  gitignore: true,
  failOn: 'warn',
  maxWarnings: 0,
};

const linted = (path: string, text: string): Linted => ({
  path,
  report: lint(text, { kind: 'prose' }),
  fixed: 0,
});

export const BLAMING = linted(
  'docs/a, 100%: “b”.md',
  '👩‍🚒 Bob forgot to run the migration & <failed>.\n',
);
export const CLEAN = linted('clean.md', 'The deployment started.\n');
export const BROKEN = new FileProblem({
  path: 'x.md',
  what: 'x.md is\u0000 <no> text.',
  todo: 'Save it.',
});

/** What a format prints of these files. */
export async function printed(
  name: FormatName,
  files: readonly (Linted | FileProblem)[],
): Promise<string> {
  const format = await openFormat({ ...PLAN, format: name }, newTally());
  const parts = files.map((file) =>
    file instanceof FileProblem ? format.problem(file) : format.file(file),
  );
  return [format.begin(), ...parts, format.end()].join('');
}

export const ALL = [CLEAN, BLAMING, BROKEN, BLAMING];
