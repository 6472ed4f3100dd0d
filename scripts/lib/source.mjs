import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { run } from './run.mjs';

/**
 * The files a commit would hold: tracked, or new and not ignored.
 *
 * @param {string} root @returns {Promise<string[]>} From the root, with forward slashes.
 */
export async function listFiles(root) {
  const listing = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z'];
  const [all, deleted] = await Promise.all([
    run('git', listing, { cwd: root }),
    run('git', ['ls-files', '--deleted', '-z'], { cwd: root }),
  ]);
  if (all.code !== 0) throw new Error(`git could not list the files of ${root}: ${all.output}`);
  const gone = new Set(deleted.output.split('\0'));
  return all.output.split('\0').filter((file) => file !== '' && !gone.has(file));
}

/** @typedef {{file: string, text: string, program: import('oxc-parser').Program}} Source */

/** @type {Map<string, Promise<Source>>} */
const parsed = new Map();

/**
 * Reads and parses a TypeScript or JavaScript file, once for all checks.
 *
 * @param {string} root @param {string} file @returns {Promise<Source>}
 */
export function parseSource(root, file) {
  const key = join(root, file);
  const known = parsed.get(key) ?? readAndParse(root, file);
  parsed.set(key, known);
  return known;
}

/** @param {string} root @param {string} file @returns {Promise<Source>} */
async function readAndParse(root, file) {
  const text = await readFile(join(root, file), 'utf8');
  const { program, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  return { file, text, program };
}

/** Whether a file is code that the checks read. @param {string} file */
export function isCode(file) {
  return /\.(ts|tsx|mts|js|mjs|cjs)$/.test(file);
}

/** @param {string} file */
export function isTest(file) {
  return /\.(test|spec)\.tsx?$/.test(file);
}

/** The line, from 1, at which an offset lies. @param {string} text @param {number} offset */
export function lineAt(text, offset) {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
