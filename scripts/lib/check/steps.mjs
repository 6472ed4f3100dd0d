import { join } from 'node:path';
import { checkImports } from '../imports/check-imports.mjs';
import { run } from '../run.mjs';
import { isCode, isTest, listFiles, parseSource } from '../source.mjs';
import { reportSizes } from './sizes.mjs';
import { findRepeatedTitles } from './test-titles.mjs';
import { findForbiddenWords } from './words.mjs';

/**
 * @typedef {object} StepResult
 * @property {boolean} ok
 * @property {string} output What to show: the failures, or information.
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(root: string) => Promise<StepResult>} check
 */

/** Biome takes FORCE_COLOR=0 for a wish for colours, so it is told in its own way. */
const colours = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

const projects = [
  'tsconfig.json',
  'tsconfig.browser.json',
  'tsconfig.scripts.json',
  'packages/web',
];

/** What `npm run check` looks at. Steps in one inner list run at the same time. @type {readonly Step[][]} */
export const steps = [
  [{ name: 'format and lint', check: tool('biome', 'ci', '--error-on-warnings', colours, '.') }],
  projects.map((project) => ({
    name: `types of ${project}`,
    check: tool('tsc', '--noEmit', '--pretty', '-p', project),
  })),
  [{ name: 'dead code', check: tool('knip', '--no-progress') }],
  [
    { name: 'import direction', check: importDirection },
    { name: 'test titles', check: testTitles },
    { name: 'forbidden words', check: forbiddenWords },
    { name: 'sizes', check: sizes },
  ],
];

/** @param {string} program @param {string[]} args @returns {Step['check']} */
function tool(program, ...args) {
  return async (root) => {
    const { code, output } = await run(join(root, 'node_modules/.bin', program), args, {
      cwd: root,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    });
    return { ok: code === 0, output: code === 0 ? '' : output };
  };
}

/** @param {string} root */
async function importDirection(root) {
  const { STAGES } = await import('../../../packages/domain/src/stages.ts');
  const sources = await sourcesOf(root, (file) => !file.startsWith('scripts/'));
  return resultOf(checkImports(sources, STAGES));
}

/** @param {string} root */
async function testTitles(root) {
  return resultOf((await sourcesOf(root, isTest)).flatMap(findRepeatedTitles));
}

/** @param {string} root */
async function forbiddenWords(root) {
  return resultOf(await findForbiddenWords(root, await listFiles(root)));
}

/** @param {string} root */
async function sizes(root) {
  const { text, tooLong } = reportSizes(await sourcesOf(root, () => true));
  return { ok: tooLong.length === 0, output: [...tooLong, text].join('\n') };
}

/** @param {readonly string[]} breaches @returns {StepResult} */
function resultOf(breaches) {
  return { ok: breaches.length === 0, output: breaches.join('\n') };
}

/** @param {string} root @param {(file: string) => boolean} wanted */
async function sourcesOf(root, wanted) {
  const files = (await listFiles(root)).filter((file) => isCode(file) && wanted(file));
  return Promise.all(files.map((file) => parseSource(root, file)));
}
