import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { environment } from './node24.mjs';
import { run } from './run.mjs';

/** @typedef {{passed: number, failed: number}} Counts */

/** Unit and integration tests. @param {string} root @returns {Promise<Counts>} */
export async function runVitest(root) {
  const report = join(root, 'test-results/unit.json');
  const args = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runReporting(root, report, args, environment());
  return countsOf(await readReport(report), code, vitestCounts);
}

/** Browser tests; none while there are no specs. @param {string} root @returns {Promise<Counts>} */
export async function runPlaywright(root) {
  const report = join(root, 'test-results/e2e.json');
  const KINTSUGI_CHROMIUM = await ensureChromium(root, console.log);
  const env = { ...environment(), KINTSUGI_CHROMIUM };
  const code = await runReporting(root, report, ['playwright', 'test'], env);
  return countsOf(await readReport(report), code, playwrightCounts);
}

/**
 * @param {string} root @param {string} report @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runReporting(root, report, [tool = '', ...args], env) {
  // A report of an earlier run must not be taken for this one's.
  await rm(report, { force: true });
  await mkdir(dirname(report), { recursive: true });
  const program = join(root, 'node_modules/.bin', tool);
  return (await run(program, args, { cwd: root, env, show: true })).code;
}

/** @param {string} file @returns {Promise<unknown>} */
async function readReport(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

/**
 * A run that failed although no test did (a file that does not load, a server that does not stop)
 * counts as one failure.
 *
 * @param {unknown} report @param {number} code @param {(report: unknown) => Counts} read
 * @returns {Counts}
 */
export function countsOf(report, code, read) {
  const counts = read(report);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {unknown} report @returns {Counts} */
export function vitestCounts(report) {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
  };
}

/** @param {unknown} report @returns {Counts} */
export function playwrightCounts(report) {
  const stats =
    typeof report === 'object' && report && 'stats' in report ? report.stats : undefined;
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
  };
}

/** @param {unknown} holder @param {string} name */
function numberAt(holder, name) {
  if (typeof holder !== 'object' || holder === null) return 0;
  const value = Object.entries(holder).find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : 0;
}
