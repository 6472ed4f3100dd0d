import { type Stats, statSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { FileProblem, unreadable } from './file-problem.ts';
import { DEFAULT_PATTERNS, isMarkdownName } from './names.ts';
import { walk } from './walk.ts';

/** Standard input, as a word of the command line and as a path in a report. */
export const STDIN = '-';

export interface FindOptions {
  /** The folder from which words are read; the current one by default. */
  readonly cwd?: string;
  /** Whether what `.gitignore` leaves out is left out here (true by default). Named files never are. */
  readonly gitignore?: boolean;
}

/**
 * The files that words mean, each once, in order and as they are found: a file, a folder (its
 * Markdown files), a pattern, or `-`; no word means `DEFAULT_PATTERNS`. A word that means nothing, and
 * a folder that cannot be read, come as their problem.
 */
export function* findFiles(
  words: readonly string[],
  options: FindOptions = {},
): Generator<string | FileProblem> {
  const place = { cwd: resolve(options.cwd ?? '.'), gitignore: options.gitignore ?? true };
  if (words.length === 0) {
    yield* matches(DEFAULT_PATTERNS, place);
    return;
  }
  const seen = new Set<string>();
  for (const word of words) {
    for (const found of expand(word, place)) {
      if (typeof found === 'string' && words.length > 1) {
        const file = found === STDIN ? STDIN : resolve(place.cwd, found);
        if (seen.has(file)) continue;
        seen.add(file);
      }
      yield found;
    }
  }
}

type Place = Required<FindOptions>;

const isPattern = (word: string): boolean => /[*?{[]|[+@!]\(/.test(word);

function* expand(word: string, place: Place): Generator<string | FileProblem> {
  const info = word === STDIN ? undefined : statOf(resolve(place.cwd, word), word);
  if (word === STDIN || (info && !(info instanceof FileProblem) && !info.isDirectory())) {
    yield word;
  } else if (info instanceof FileProblem) {
    yield info;
  } else if (!info && !isPattern(word)) {
    yield nothing(word, `There is no file ${word}.`);
  } else {
    let none = true;
    for (const found of info ? below(word, place) : matches([word], place)) {
      none = false;
      yield found;
    }
    if (none) yield nothing(word, `No file is meant by ${word}.`);
  }
}

/** What the file system knows of a path; undefined when there is nothing. */
function statOf(path: string, word: string): Stats | FileProblem | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const none = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    return none ? undefined : unreadable(word, error);
  }
}

const nothing = (path: string, what: string): FileProblem =>
  new FileProblem({
    path,
    what,
    todo: 'Give Markdown files, folders, patterns in quotes, or - to read standard input.',
  });

const wantsBelow = isMarkdownName;

/** The Markdown files of a folder and those below it. */
const below = (word: string, { cwd, gitignore }: Place): Generator<string | FileProblem> =>
  walk({
    folder: resolve(cwd, word),
    name: slashed(word),
    depth: Number.POSITIVE_INFINITY,
    wantsFile: isMarkdownName,
    wantsFolder: () => false,
    wantsBelow,
    hidden: false,
    gitignore,
  });

function matches(
  patterns: readonly string[],
  { cwd, gitignore }: Place,
): Generator<string | FileProblem> {
  const { base, globs } = split(patterns);
  const isMatch = picomatch([...globs], { nocase: true });
  // A pattern that names an ending means just those files; another one, what is Markdown of them.
  const exact = globs.every((glob) => posix.basename(glob).includes('.'));
  return walk({
    folder: resolve(cwd, base),
    name: base,
    depth: Math.max(...globs.map(depthOf)),
    wantsFile: (path) => (exact || isMarkdownName(path)) && isMatch(path),
    wantsFolder: (path) => !exact && isMatch(path),
    wantsBelow,
    hidden: globs.some((glob) => /(?:^|[/{,])\./.test(glob)),
    gitignore,
  });
}

/** The files and folders in which files that words mean may come up, for watching them. */
export const rootsOf = (words: readonly string[]): string[] =>
  words.length === 0
    ? ['.']
    : words.map((word) =>
        isPattern(word) && !statOf(resolve(word), word) ? split([word]).base : word,
      );

/** The folder in front of the first sign of a pattern, and the pattern from there. */
function split(patterns: readonly string[]): { base: string; globs: readonly string[] } {
  const [only] = patterns;
  if (only === undefined || patterns.length > 1) return { base: '.', globs: patterns };
  const { base, glob, isGlob } = picomatch.scan(slashed(only));
  return isGlob ? { base: base || '.', globs: [glob] } : { base: '.', globs: [only] };
}

const slashed = (path: string): string => path.split(sep).join('/');

const depthOf = (glob: string): number =>
  glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length - 1;
