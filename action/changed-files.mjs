import { readFile } from 'node:fs/promises';
import { run } from './run.mjs';

/** What git calls the commit before the first. */
const NONE = /^0*$/;

/**
 * The files that the pull request or push at hand adds or changes, from the repository's root; undefined
 * when the event is about no change, or what stood before is not known.
 *
 * @param {string} workspace @param {NodeJS.ProcessEnv} env
 * @returns {Promise<ReadonlySet<string> | undefined>}
 */
export async function changedFiles(workspace, env) {
  const before = await commitBefore(env.GITHUB_EVENT_PATH);
  if (before === undefined || !(await isThere(workspace, before))) return undefined;
  // A pull request is checked out as its merge into the base, so this is what it changes and no more.
  const diff = ['diff', '--name-only', '--no-renames', '--diff-filter=AMT', '-z', before, 'HEAD'];
  const { code, stdout, stderr } = await run('git', diff, { cwd: workspace });
  if (code !== 0) throw new Error(`git could not tell what was changed: ${stderr.trim()}`);
  return new Set(stdout.split('\0').filter((name) => name !== ''));
}

/** @param {string | undefined} path Of the event that started the workflow. */
async function commitBefore(path) {
  if (path === undefined) return undefined;
  /** @type {{pull_request?: {base?: {sha?: string}}, before?: string}} */
  const event = JSON.parse(await readFile(path, 'utf8'));
  const sha = event.pull_request?.base?.sha ?? event.before;
  return sha === undefined || NONE.test(sha) ? undefined : sha;
}

/**
 * Whether a commit is there, fetching that one alone when it is not: a checkout is as shallow as can be.
 *
 * @param {string} cwd @param {string} sha
 */
async function isThere(cwd, sha) {
  const known = ['cat-file', '-e', `${sha}^{commit}`];
  if ((await run('git', known, { cwd })).code === 0) return true;
  const fetch = ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', sha];
  return (await run('git', fetch, { cwd })).code === 0;
}
