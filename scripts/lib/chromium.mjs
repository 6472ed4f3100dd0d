import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium for browser tests, installing one if there is none: Debian's when we may,
 * else Playwright's own build.
 *
 * @param {string} root @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureChromium(root, say) {
  const present = findChromium();
  if (present) return present;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing Chromium for the browser tests (apt-get) …');
    await aptInstall(root);
    const installed = findChromium();
    if (installed) return installed;
  }
  say('Downloading Chromium for the browser tests (Playwright) …');
  return playwrightChromium(root);
}

/** The browser that CHROMIUM_PATH names, or one on the PATH. */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  return named ?? names.map(onPath).find((path) => path !== undefined);
}

/** @param {string} name @returns {string | undefined} */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} root */
async function aptInstall(root) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run('apt-get', ['-q', ...args], { cwd: root, env });
    if (code !== 0) {
      console.error(
        `apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-5).join('\n')}`,
      );
      return;
    }
  }
}

/** @param {string} root */
async function playwrightChromium(root) {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const { code, output } = await run(process.execPath, [cli, 'install', 'chromium'], { cwd: root });
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (code === 0 && existsSync(path)) return path;
  throw new Error(
    `No Chromium for the browser tests. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n${output.trim()}`,
  );
}
