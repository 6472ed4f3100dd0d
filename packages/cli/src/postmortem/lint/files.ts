import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT } from '../../shared/exit.ts';
import { Failure } from '../../shared/failure.ts';

/** Standard input, as a word of the command line and as a path in the report. */
export const STDIN = '-';

/**
 * The files that words of the command line mean, each once, in order: a file, a folder (its Markdown
 * files), a pattern, or `-`.
 *
 * @throws Failure for a word that means nothing
 */
export async function findFiles(words: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const word of words) {
    for (const file of await expand(word)) found.add(file);
  }
  return [...found];
}

async function expand(word: string): Promise<string[]> {
  if (word === STDIN) return [STDIN];
  const info = await stat(word).catch(() => undefined);
  if (info?.isDirectory()) return matches(join(word, '**/*.md'), word);
  if (info) return [word];
  if (/[*?{[]/.test(word)) return matches(word, word);
  throw nothing(`There is no file ${word}.`);
}

async function matches(pattern: string, word: string): Promise<string[]> {
  const files: string[] = [];
  const exclude = (path: string) => path.split(/[/\\]/).includes('node_modules');
  for await (const file of glob(pattern, { exclude })) {
    if ((await stat(file)).isFile()) files.push(file);
  }
  if (files.length === 0) throw nothing(`No file is meant by ${word}.`);
  return files.sort();
}

const nothing = (what: string): Failure =>
  new Failure({
    exitCode: EXIT.usage,
    what,
    todo: 'Give Markdown files, folders, patterns in quotes, or - to read standard input.',
  });
