import type { Stats } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import {
  CONFIG_NAME,
  createConfigs,
  createLeftOut,
  FileProblem,
  findFiles,
  rootsOf,
} from '@kintsugi/lint/files';
import { type FSWatcher, watch } from 'chokidar';
import { colorsFor } from '../../shared/colors.ts';
import { EXIT, type ExitCode } from '../../shared/exit.ts';
import type { Plan } from './plan.ts';
import { runLint, wordsOf } from './run.ts';

/** Editors write a file in several steps; so long (ms) after the last one it is looked at. */
const SETTLE = 60;

/** Lints, and again whenever a file that is meant changes, until Ctrl-C or SIGTERM. */
export async function watchLint(plan: Plan): Promise<ExitCode> {
  await runLint(plan, createConfigs(plan.config));
  const changes = collectChanges(plan);
  const stopped = new Promise<undefined>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(undefined));
  });
  await changes.ready;
  process.stderr.write(colorsFor(process.stderr).dim('Watching; Ctrl-C stops it.\n'));
  for (;;) {
    const changed = await Promise.race([changes.next(), stopped]);
    if (changed === undefined) break;
    await lintChanged(plan, changed);
  }
  await changes.close();
  return EXIT.ok;
}

/** A configuration speaks for many files, so with it all are linted anew. */
async function lintChanged(plan: Plan, changed: ReadonlySet<string>): Promise<void> {
  const configs = createConfigs(plan.config);
  const all = [...changed].some((path) => isConfig(path, plan));
  const meant = all ? [] : meantOf(plan, changed);
  if (!all && meant.length === 0) return;
  const time = new Date().toTimeString().slice(0, 8);
  process.stdout.write(`\n${colorsFor(process.stdout).dim(`── ${time} ──`)}\n`);
  await runLint(all ? plan : { ...plan, words: meant }, configs);
}

const isConfig = (path: string, { config }: Plan): boolean =>
  config === undefined ? basename(path) === CONFIG_NAME : path === resolve(config);

/** Those of the changed files that the words of the command line mean. */
function meantOf(plan: Plan, changed: ReadonlySet<string>): string[] {
  const words = wordsOf(plan, createConfigs(plan.config));
  return [...findFiles(words, { gitignore: plan.gitignore })].filter(
    (found): found is string => !(found instanceof FileProblem) && changed.has(resolve(found)),
  );
}

interface Changes {
  readonly ready: Promise<unknown>;
  /** The paths that changed since the last time, once nothing more does for a moment. */
  readonly next: () => Promise<ReadonlySet<string>>;
  readonly close: () => Promise<void>;
}

function collectChanges(plan: Plan): Changes {
  let paths = new Set<string>();
  let tell = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const watcher = openWatcher(plan);
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(), SETTLE);
  };
  const note = (path: string) => {
    paths.add(resolve(path));
    settle();
  };
  watcher.on('add', note).on('change', note);
  return {
    ready: new Promise((done) => watcher.once('ready', () => done(undefined))),
    next: () =>
      new Promise((resolveNext) => {
        tell = () => {
          if (paths.size === 0) return;
          const changed = paths;
          paths = new Set();
          resolveNext(changed);
        };
        // What changed while the last ones were linted.
        if (paths.size > 0) settle();
      }),
    close: () => watcher.close(),
  };
}

function openWatcher(plan: Plan): FSWatcher {
  const words = wordsOf(plan, createConfigs(plan.config));
  const roots = [...rootsOf(words), ...(plan.config === undefined ? [] : [plan.config])];
  const leftOut = createLeftOut(plan.gitignore);
  const isRoot = new Set(roots.map((root) => resolve(root)));
  const ignored = (path: string, stats?: Stats): boolean =>
    !isRoot.has(resolve(path)) && leftOut(path, stats?.isDirectory() ?? false);
  return watch(
    roots.map((root) => relative('.', root) || '.'),
    { ignored, ignoreInitial: true },
  );
}
