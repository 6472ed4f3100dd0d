import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isUnchanged, writeStamp } from './fingerprint.mjs';
import { needNode24 } from './node24.mjs';
import { run } from './run.mjs';

/** Package manifests too: a workspace added by hand would otherwise miss its link. */
const inputs = ['package.json', 'package-lock.json'];

/**
 * What went wrong, by what npm prints, and what to do about it. First match wins.
 *
 * @type {readonly {sign: RegExp, advice: string}[]}
 */
const advices = [
  {
    sign: /ENOSPC/,
    advice:
      'The disk is full. Kintsugi and its tools need about 1 GB; free some space and start again.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    advice:
      'npm may not write here. Give this user the right to write in the folder, or clone it elsewhere.',
  },
  {
    sign: /EBADPLATFORM/,
    advice:
      'A package does not support this platform. Kintsugi runs on Linux, macOS and Windows, on x64 and arm64 (Windows: x64).',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|UNABLE_TO|CERT_/,
    advice:
      'The npm registry cannot be reached. Check the network or proxy (`npm config get registry`, `npm ping`) and start again.',
  },
  {
    sign: /EUSAGE|can only install packages when your package\.json and package-lock\.json/,
    advice:
      'package-lock.json does not match package.json. Run `npm install --ignore-scripts` to bring them together.',
  },
  {
    sign: /EINTEGRITY/,
    advice: 'A download was damaged. Run `npm cache clean --force` and start again.',
  },
];

/**
 * Installs the dependencies unless those of this lock file are there already.
 *
 * @param {string} root
 * @param {(line: string) => void} say Called only when there is something to do.
 */
export async function ensureInstalled(root, say) {
  const stamp = join(root, 'node_modules', '.kintsugi-stamp');
  if (await isUnchanged(stamp, root, inputs)) return;
  if (await isAsLocked(root)) return writeStamp(stamp, root, inputs);
  const first = !existsSync(join(root, 'node_modules'));
  say(`Installing dependencies (${first ? 'first start' : 'they changed'}; a minute or two) …`);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const ticking = setInterval(() => say(`  … still installing (${seconds()} s)`), 15_000);
  // No package needs its install script here, and none gets to run one.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npm(root, args).finally(() => clearInterval(ticking));
  if (code !== 0) throw new Error(explain(output));
  needNode24(root);
  await writeStamp(stamp, root, inputs);
  say(`Installed in ${seconds()} s.`);
}

/**
 * Whether somebody's own `npm install` already brought what the lock file says: npm notes in
 * node_modules what it put there. Optional packages of other platforms are rightly absent.
 *
 * @param {string} root
 */
async function isAsLocked(root) {
  try {
    const [wanted, present] = await Promise.all(
      ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
        packagesIn(root, file),
      ),
    );
    return Object.entries(wanted ?? {})
      .filter(([place]) => place.startsWith('node_modules/'))
      .every(([place, { version, optional }]) =>
        present?.[place] ? present[place].version === version : optional,
      );
  } catch {
    return false; // no such note: nothing is installed, or not by npm
  }
}

/**
 * @param {string} root @param {string} file
 * @returns {Promise<Record<string, {version?: string, optional?: boolean}>>}
 */
async function packagesIn(root, file) {
  return JSON.parse(await readFile(join(root, file), 'utf8')).packages;
}

/**
 * The npm that runs us, so that a machine with several keeps to one; else the one on the PATH.
 *
 * @param {string} root @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function npm(root, args, env) {
  const running = process.env.npm_execpath;
  return running?.endsWith('npm-cli.js')
    ? run(process.execPath, [running, ...args], { cwd: root, ...(env && { env }) })
    : run('npm', args, { cwd: root, ...(env && { env }) });
}

/** @param {string} output What npm printed. */
export function explain(output) {
  const found = advices.find(({ sign }) => sign.test(output));
  const end = output.trim().split('\n').slice(-12).join('\n  ');
  return [
    'The dependencies could not be installed.',
    ...(found ? [`To do: ${found.advice}`] : []),
    `npm said:\n  ${end}`,
  ].join('\n');
}
