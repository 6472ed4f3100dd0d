import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { FileProblem, reasonOf } from './file-problem.ts';
import { type Ignored, ignoredAbove, isIgnored, withFolder } from './ignored.ts';
import { mayEnter } from './left-out.ts';

/** What to walk, and what of it is wanted. Paths are from the folder, with forward slashes. */
export interface Walk {
  /** Absolute. */
  readonly folder: string;
  /** What the folder is called in the paths that come out. */
  readonly name: string;
  /** How many folders below each other are entered: 0 is the folder itself alone. */
  readonly depth: number;
  readonly wantsFile: (path: string) => boolean;
  /** Whether a folder is wanted whole: all Markdown below it, however deep. */
  readonly wantsFolder: (path: string) => boolean;
  /** Whether a file below a folder that is wanted whole is wanted too, by its name. */
  readonly wantsBelow: (name: string) => boolean;
  /** Folders whose names begin with a dot too. */
  readonly hidden: boolean;
  /** Whether `.gitignore` files are followed. */
  readonly gitignore: boolean;
}

/** The files below a folder, in order of their names; a folder that cannot be read as its problem. */
export function* walk(what: Walk): Generator<string | FileProblem> {
  const ignored = what.gitignore ? ignoredAbove(what.folder) : [];
  yield* walkFolder(what, { path: '', whole: false, ignored, depth: 0 });
}

interface At {
  readonly path: string;
  /** Whether the folder itself is wanted, and so all below it. */
  readonly whole: boolean;
  readonly ignored: Ignored;
  readonly depth: number;
}

function* walkFolder(what: Walk, at: At): Generator<string | FileProblem> {
  const folder = join(what.folder, at.path);
  const entries = entriesOf(folder, posix.join(what.name, at.path));
  if (entries instanceof FileProblem) {
    yield entries;
    return;
  }
  const ignored = what.gitignore ? withFolder(at.ignored, folder) : at.ignored;
  for (const entry of entries) {
    const path = at.path === '' ? entry.name : `${at.path}/${entry.name}`;
    if (entry.isDirectory()) {
      const whole = at.whole || what.wantsFolder(path);
      if (!mayEnter(entry.name, what.hidden) || (at.depth >= what.depth && !whole)) continue;
      if (isIgnored(ignored, join(what.folder, path), true)) continue;
      yield* walkFolder(what, { path, whole, ignored, depth: at.depth + 1 });
    } else if (what.wantsFile(path) || (at.whole && what.wantsBelow(entry.name))) {
      if (!isFile(folder, entry) || isIgnored(ignored, join(what.folder, path), false)) continue;
      yield posix.join(what.name, path);
    }
  }
}

function entriesOf(folder: string, name: string): Dirent[] | FileProblem {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort(byName);
  } catch (cause) {
    const what = `The folder ${name} cannot be read: ${reasonOf(cause)}.`;
    return new FileProblem({ path: name, what, cause });
  }
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** A file, or a link to one; links to folders are not followed, for they may lead in a circle. */
function isFile(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    return false; // a link to nothing
  }
}
