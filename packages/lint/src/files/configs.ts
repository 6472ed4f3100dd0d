import { dirname, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { LintConfig } from '../config/config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { createConfigFinder } from './config-file.ts';
import { FileProblem } from './file-problem.ts';
import { readText } from './read-text.ts';

/** A configuration as it stands in a file. */
export interface FoundConfig {
  readonly config: LintConfig;
  /** The folder that its globs are from. */
  readonly folder: string;
  /** Whether it says that a file is never linted. */
  readonly leavesOut: (path: string) => boolean;
}

/**
 * Reads a configuration.
 *
 * @throws FileProblem that says all that is wrong with it, each with its line and column
 */
export function readConfig(file: string, shown = file): FoundConfig {
  const parsed = parseConfig(readText(file).text, shown);
  if (!parsed.ok) {
    const wrong = parsed.problems.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
    throw new FileProblem({
      path: shown,
      what: `${shown} cannot be used: ${wrong.join(' ')}`,
      todo: 'Correct it; the files that it speaks for were not linted.',
    });
  }
  const folder = dirname(resolve(file));
  return { config: parsed.config, folder, leavesOut: leftOutBy(parsed.config, folder) };
}

function leftOutBy({ ignore = [] }: LintConfig, folder: string): (path: string) => boolean {
  if (ignore.length === 0) return () => false;
  const globs = ignore.map((glob) => (glob.endsWith('/') ? `${glob}**` : glob));
  const isMatch = picomatch(globs, { dot: true });
  return (path) => isMatch(relative(folder, resolve(path)).split(sep).join('/'));
}

/** The configurations of many files, each read once. */
export interface Configs {
  /**
   * What speaks for the files of a folder: the nearest configuration upwards; undefined for none.
   *
   * @throws FileProblem, the same one each time, when it cannot be used
   */
  readonly for: (folder: string) => FoundConfig | undefined;
}

/** Configurations found by folder; or the given one for all. */
export function createConfigs(given?: string): Configs {
  const finder = createConfigFinder();
  const read = new Map<string, FoundConfig | FileProblem>();
  return {
    for: (folder) => {
      const file = given ?? finder.find(folder);
      if (file === undefined) return undefined;
      const found = read.get(file) ?? attempt(file);
      read.set(file, found);
      if (found instanceof FileProblem) throw found;
      return found;
    },
  };
}

function attempt(file: string): FoundConfig | FileProblem {
  const near = relative('.', file);
  try {
    return readConfig(file, near.startsWith('..') ? file : near);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}
