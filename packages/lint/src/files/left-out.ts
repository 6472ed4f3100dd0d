import { basename, dirname, resolve } from 'node:path';
import { type Ignored, ignoredAbove, isIgnored, withFolder } from './ignored.ts';

/** Folders in which nobody writes by hand. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Whether a folder of this name is entered. */
export const mayEnter = (name: string, hidden: boolean): boolean =>
  !NEVER.has(name) && (hidden || !name.startsWith('.'));

/** Says of any path whether finding files would pass it by; for watching them. */
export function createLeftOut(gitignore: boolean): (path: string, folder: boolean) => boolean {
  const known = new Map<string, Ignored>();
  const ignoredIn = (folder: string): Ignored => {
    const found = known.get(folder) ?? withFolder(ignoredAbove(folder), folder);
    known.set(folder, found);
    return found;
  };
  return (path, folder) => {
    const full = resolve(path);
    if (folder && !mayEnter(basename(full), false)) return true;
    return gitignore && isIgnored(ignoredIn(dirname(full)), full, folder);
  };
}
