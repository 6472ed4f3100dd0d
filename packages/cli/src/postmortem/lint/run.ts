import { posix, relative } from 'node:path';
import { type Configs, FileProblem, findFiles } from '@kintsugi/lint/files';
import { EXIT, type ExitCode } from '../../shared/exit.ts';
import { plainExplanation } from '../../shared/explanation.ts';
import { Failure } from '../../shared/failure.ts';
import { tell } from '../../shared/tell.ts';
import type { Format } from './formats/format.ts';
import { openFormat } from './formats/open.ts';
import { type Linted, lintFile } from './lint-file.ts';
import type { Plan } from './plan.ts';
import { createProgress, type Progress } from './progress.ts';
import { type Sink, stdoutSink } from './sink.ts';
import { count, exitCodeOf, newTally, type Tally } from './tally.ts';

/** Lints what is asked for, file by file, prints as it goes, and says the exit code. */
export async function runLint(plan: Plan, configs: Configs): Promise<ExitCode> {
  const tally = newTally();
  const progress = createProgress(tally);
  const format = await openFormat(plan, tally);
  const sink = stdoutSink();
  const run: Run = { plan, configs, tally, progress, format, sink, said: new WeakSet() };
  sink.add(format.begin());
  for (const found of findFiles(wordsOf(plan, configs), { gitignore: plan.gitignore })) {
    const result = found instanceof FileProblem ? found : await attempt(found, run);
    if (result instanceof FileProblem) note(result, run);
    else if (result) {
      count(tally, result);
      sink.add(format.file(result));
    }
    await breathe(run);
  }
  sink.add(format.end());
  progress.clear();
  await sink.flush();
  if (plan.format === 'json' && tally.problems > 0) tellProblems(tally);
  return exitCodeOf(tally, plan);
}

/**
 * Nothing said means what the configuration of this folder says, else the default patterns.
 *
 * @throws Failure when the configuration cannot be used, since nothing else says what to lint
 */
export function wordsOf({ words }: Plan, configs: Configs): readonly string[] {
  if (words.length > 0) return words;
  const found = configOf('.', configs);
  const folder = found ? relative('.', found.folder) : '';
  return (found?.config.files ?? []).map((glob) => posix.join(folder, glob));
}

function configOf(folder: string, configs: Configs): ReturnType<Configs['for']> {
  try {
    return configs.for(folder);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { message: what, todo = 'Mend it, or name another with --config.' } = error;
    throw new Failure({ exitCode: EXIT.usage, what, todo, cause: error });
  }
}

interface Run {
  readonly plan: Plan;
  readonly configs: Configs;
  readonly tally: Tally;
  readonly progress: Progress;
  readonly format: Format;
  readonly sink: Sink;
  readonly said: WeakSet<FileProblem>;
}

async function attempt(path: string, run: Run): Promise<Linted | FileProblem | undefined> {
  try {
    return await lintFile(path, run.plan, run.configs);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

/**
 * One file that cannot be used never stops the others; on standard error it is said at once. What is
 * wrong with a configuration is said once, not for each of its files.
 */
function note(problem: FileProblem, { plan, tally, progress, format, sink, said }: Run): void {
  if (said.has(problem)) return;
  said.add(problem);
  tally.problems += 1;
  sink.add(format.problem(problem));
  if (plan.format === 'json') return;
  progress.clear();
  tell(plainExplanation(EXIT.usage, problem.message, problem.todo), false);
}

/** Machines read the problems in the answer; that there are some is the failure. */
function tellProblems({ problems, files }: Tally): void {
  const all = problems + files;
  const title = `${problems} of ${all} could not be linted.`;
  const todo = 'The answer lists them under "errors".';
  tell(plainExplanation(EXIT.usage, title, todo), true);
}

/** How long (ms) files are linted without looking whether the reader has gone away. */
const BREATH = 50;
let lastBreath = performance.now();

async function breathe({ progress, sink }: Run): Promise<void> {
  if (performance.now() - lastBreath < BREATH) return;
  progress.clear();
  await sink.flush();
  progress.show();
  await new Promise((resume) => setImmediate(resume));
  lastBreath = performance.now();
}
