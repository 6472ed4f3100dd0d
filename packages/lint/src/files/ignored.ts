import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** A `.gitignore` and the folder that it speaks for. */
interface Layer {
  readonly folder: string;
  readonly lines: string;
  rules: Ignore;
  asked: number;
}

/** The `.gitignore` files that speak for a folder, the outermost first. */
export type Ignored = readonly Layer[];

/** The library remembers each path it was asked for; after so many it starts anew. */
const REMEMBERED = 10_000;

/** The `.gitignore` files from the root of the repository down to just above a folder. */
export function ignoredAbove(folder: string): Ignored {
  const above: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (at === dirname(at)) return []; // in no repository
    above.unshift(dirname(at));
  }
  return above.reduce<Ignored>(withFolder, []);
}

/** The same with the `.gitignore` of a folder further down, where it has one. */
export function withFolder(ignored: Ignored, folder: string): Ignored {
  const file = join(folder, '.gitignore');
  if (!existsSync(file)) return ignored;
  const lines = readFileSync(file, 'utf8');
  return [...ignored, { folder, lines, rules: rulesOf(lines), asked: 0 }];
}

const rulesOf = (lines: string): Ignore => ignore({ allowRelativePaths: false }).add(lines);

/** Whether git leaves a path out; the innermost `.gitignore` that speaks of it decides. */
export function isIgnored(ignored: Ignored, path: string, folder: boolean): boolean {
  for (const layer of ignored.toReversed()) {
    layer.asked += 1;
    if (layer.asked % REMEMBERED === 0) layer.rules = rulesOf(layer.lines);
    const inside = relative(layer.folder, path).split(sep).join('/');
    const answer = layer.rules.test(folder ? `${inside}/` : inside);
    if (answer.ignored) return true;
    if (answer.unignored) return false;
  }
  return false;
}
