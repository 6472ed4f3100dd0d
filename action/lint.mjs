import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedFiles } from './changed-files.mjs';
import { readInputs } from './inputs.mjs';
import { run } from './run.mjs';
import { summaryOf } from './summary.mjs';

/**
 * What action.yml runs: `kintsugi lint` on the post-mortems that a change touches, as annotations on it,
 * with a summary of the job and, when asked for, SARIF.
 */

const PROGRAM = fileURLToPath(new URL('../packages/cli/bin/kintsugi.mjs', import.meta.url));

/** The exit code of `kintsugi lint` when something could not be linted. */
const UNUSABLE = 2;

/** @typedef {import('./summary.mjs').Report} Report */
/** @typedef {import('./inputs.mjs').Inputs} Inputs */

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} The exit code. */
async function main(env) {
  const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
  const inputs = readInputs(env);
  const all = await look(cwd, inputs);
  const changed = inputs.changedOnly ? await changedFiles(cwd, env) : undefined;
  if (inputs.changedOnly && changed === undefined)
    console.log('::notice::What was changed is not known, so every post-mortem is looked at.');
  const report = changed ? only(all, changed) : all;
  await tell(env, report);
  const paths = report.documents.map(({ path }) => path);
  if (inputs.sarifFile !== '')
    await writeSarif(join(cwd, inputs.sarifFile), paths, { cwd, inputs });
  for (const { path, message } of report.errors) annotate('error', message, path);
  const found = await annotateFindings(paths, { cwd, inputs });
  return report.errors.length > 0 ? UNUSABLE : found;
}

/** @param {readonly string[]} paths @param {{cwd: string, inputs: Inputs}} context */
async function annotateFindings(paths, { cwd, inputs }) {
  if (paths.length === 0) {
    console.log('There is no post-mortem to look at.');
    return 0;
  }
  const args = ['--format', 'github', '--fail-on', inputs.failOn, ...inputs.config, ...paths];
  return (await lint(args, cwd, true)).code;
}

/** @param {readonly string[]} args @param {string} cwd @param {boolean} [show] */
const lint = (args, cwd, show = false) =>
  run(process.execPath, [PROGRAM, 'lint', ...args], { cwd, show });

/**
 * Everything there is to say, so that it can be counted and picked from.
 *
 * @param {string} cwd @param {Inputs} inputs
 * @returns {Promise<Report>}
 */
async function look(cwd, { config, files }) {
  const args = ['--format', 'json', '--fail-on', 'never', ...config, ...files];
  const answer = JSON.parse(await output(args, cwd));
  if ('error' in answer) throw new Error(answer.error.title);
  return answer;
}

/**
 * What the files that were changed come to. A configuration that cannot be used speaks for all of them.
 *
 * @param {Report} report @param {ReadonlySet<string>} paths @returns {Report}
 */
function only({ findings, documents, errors }, paths) {
  /** @param {{path: string}} about */
  const touched = ({ path }) => paths.has(path.replace(/^\.\//, ''));
  return {
    findings: findings.filter(touched),
    documents: documents.filter(touched),
    errors: errors.filter((error) => touched(error) || error.path.endsWith('.json')),
  };
}

/**
 * @param {string} file @param {readonly string[]} paths
 * @param {{cwd: string, inputs: Inputs}} context
 */
async function writeSarif(file, paths, { cwd, inputs }) {
  // Nothing to look at is no findings, which code scanning has to be told: standard input is empty.
  const words = paths.length === 0 ? ['-'] : paths;
  const args = ['--format', 'sarif', '--fail-on', 'never', ...inputs.config, ...words];
  await writeFile(file, await output(args, cwd));
}

/**
 * What `kintsugi lint` answers a program.
 *
 * @param {readonly string[]} args @param {string} cwd
 */
async function output(args, cwd) {
  const { stdout, stderr } = await lint(args, cwd);
  if (stdout.trim() === '') throw new Error(stderr.trim() || '`kintsugi lint` said nothing.');
  return stdout;
}

/** @param {NodeJS.ProcessEnv} env @param {Report} report */
async function tell(env, report) {
  const { findings, documents } = report;
  const outputs = `documents=${documents.length}\nfindings=${findings.length}\n`;
  if (env.GITHUB_OUTPUT) await appendFile(env.GITHUB_OUTPUT, outputs);
  if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, summaryOf(report));
}

/** @param {'error'} level @param {string} text @param {string} [path] */
function annotate(level, text, path) {
  const data = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const file = path === undefined ? '' : ` file=${path.replaceAll(',', '%2C')}`;
  console.log(`::${level}${file}::${data}`);
}

try {
  process.exitCode = await main(process.env);
} catch (error) {
  annotate('error', error instanceof Error ? error.message : String(error));
  process.exitCode = UNUSABLE;
}
