import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTest, lineAt } from '../source.mjs';

/**
 * @typedef {object} WordRule
 * @property {RegExp} pattern
 * @property {(file: string) => boolean} [where] All text files when left out.
 * @property {string} instead
 */

/** @param {string} file */
const inSource = (file) => /\.tsx?$/.test(file) && !isTest(file);

/** Words that must not be committed, and what to do instead. @type {readonly WordRule[]} */
const wordRules = [
  {
    pattern: /^(<{7}|>{7}) /m,
    instead: 'Finish the merge.',
  },
  {
    pattern: /(?:\/\/|\*|--).*\b(TODO|FIXME)\b/,
    where: (file) => /\.(tsx?|mjs|css|sql)$/.test(file),
    instead: 'Do it now, or file an issue; a promise in the source is read by nobody.',
  },
  {
    pattern: /@ts-(ignore|nocheck|expect-error)/,
    instead: 'Correct the type; narrow with a check where the compiler cannot know.',
  },
  {
    pattern: /\bas (any|unknown as|never)\b/,
    where: inSource,
    instead:
      'Parse or narrow instead of casting: a wrong cast fails far from where it was written.',
  },
  {
    pattern: /\b(test|it|describe)\.(only|skip|todo|fixme)\(/,
    where: isTest,
    instead: 'Run every test, or delete it. For a platform that lacks something use runIf.',
  },
  {
    pattern: /\bwaitForTimeout\(|setTimeout\(\s*(resolve|done)\b/,
    where: isTest,
    instead: 'Wait for what should happen (expect.poll, an event), not for time to pass.',
  },
  {
    pattern: /"resolved": "https?:/,
    where: (file) => file === 'package-lock.json',
    instead:
      'Lock files here name no registry, so that any mirror will do: npm config set omit-lockfile-registry-resolved true, then npm install.',
  },
];

/** Test data and this list itself may say anything. */
const exempt = /(^|\/)(fixtures|samples|evidence)\/|^examples\/|^scripts\/lib\/check\/words/;

/**
 * @param {string} root @param {readonly string[]} files
 * @returns {Promise<string[]>}
 */
export async function findForbiddenWords(root, files) {
  const found = await Promise.all(
    files.filter((file) => !exempt.test(file)).map((file) => findIn(root, file)),
  );
  return found.flat();
}

/** @param {string} root @param {string} file */
async function findIn(root, file) {
  const rules = wordRules.filter(({ where }) => !where || where(file));
  const text = await readFile(join(root, file), 'utf8');
  return rules.flatMap(({ pattern, instead }) => {
    const match = pattern.exec(text);
    return match ? [`${file}:${lineAt(text, match.index)} says '${match[0]}'\n    ${instead}`] : [];
  });
}
