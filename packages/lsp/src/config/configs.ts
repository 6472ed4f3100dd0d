import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type LintConfig, parseConfig } from '@kintsugi/lint';
import { createConfigFinder, FileProblem, readText } from '@kintsugi/lint/files';

/** What a configuration file says, or one line for each thing that keeps it from being used. */
export interface ConfigFile {
  readonly path: string;
  /** Undefined when the file cannot be used. */
  readonly config: LintConfig | undefined;
  readonly problems: readonly ConfigFileProblem[];
}

/** Something wrong in a configuration file. Lines and columns are 1-based. */
export interface ConfigFileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The configuration files of a workspace, read once and again when they change. */
export interface Configs {
  /** The configuration that speaks for a file: the nearest upwards from it; undefined when there is none. */
  readonly speaksFor: (path: string) => ConfigFile | undefined;
  /** Makes it look for configuration files again. */
  readonly forget: () => void;
}

interface Known {
  readonly stamp: string;
  readonly file: ConfigFile;
}

/** The configuration files as they stand on the disk. */
export function createConfigs(): Configs {
  let finder = createConfigFinder();
  const known = new Map<string, Known>();
  return {
    speaksFor(path) {
      const found = finder.find(dirname(path));
      if (found === undefined) return undefined;
      const stamp = stampOf(found);
      const before = known.get(found);
      if (before?.stamp === stamp) return before.file;
      const file = readConfigFile(found);
      known.set(found, { stamp, file });
      return file;
    },
    forget() {
      finder = createConfigFinder();
      known.clear();
    },
  };
}

/** Tells one state of a file from another without reading it. */
function stampOf(path: string): string {
  const info = statSync(path, { throwIfNoEntry: false });
  return info === undefined ? 'none' : `${info.mtimeMs} ${info.size}`;
}

function readConfigFile(path: string): ConfigFile {
  try {
    return { path, ...readConfigText(readText(path).text) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const problem = { line: 1, column: 1, message: error.message };
    return { path, config: undefined, problems: [problem] };
  }
}

/** Reads the text of a configuration file. */
export function readConfigText(text: string): Pick<ConfigFile, 'config' | 'problems'> {
  const parsed = parseConfig(text);
  return parsed.ok
    ? { config: parsed.config, problems: [] }
    : { config: undefined, problems: parsed.problems };
}
