import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Stamp What a finished piece of work was made from.
 * @property {string} quick Of names, sizes and times: cheap, but changes when nothing really did.
 * @property {string} exact Of names and contents.
 */

/**
 * Whether the inputs still are what the stamp says. A checkout that only touched times is found
 * unchanged, and its stamp renewed, so that the next look is quick again.
 *
 * @param {string} stampFile @param {string} root @param {readonly string[]} inputs Files and folders.
 */
export async function isUnchanged(stampFile, root, inputs) {
  const stamp = await readStamp(stampFile);
  if (!stamp) return false;
  const files = await filesOf(root, inputs);
  if ((await quickHash(root, files)) === stamp.quick) return true;
  if ((await exactHash(root, files)) !== stamp.exact) return false;
  await writeStamp(stampFile, root, inputs);
  return true;
}

/** @param {string} stampFile @param {string} root @param {readonly string[]} inputs */
export async function writeStamp(stampFile, root, inputs) {
  const files = await filesOf(root, inputs);
  const [quick, exact] = await Promise.all([quickHash(root, files), exactHash(root, files)]);
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, JSON.stringify({ quick, exact }));
}

/** @param {string} stampFile @returns {Promise<Stamp | undefined>} */
async function readStamp(stampFile) {
  try {
    return JSON.parse(await readFile(stampFile, 'utf8'));
  } catch {
    return undefined; // none yet, or torn by a crash: the work is done again
  }
}

/** @param {string} root @param {readonly string[]} inputs */
async function filesOf(root, inputs) {
  const lists = await Promise.all(inputs.map((input) => filesBelow(root, input)));
  return lists.flat().sort();
}

/** @param {string} root @param {string} path @returns {Promise<string[]>} */
async function filesBelow(root, path) {
  const info = await stat(join(root, path)).catch(() => undefined);
  if (!info) return [];
  if (info.isFile()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !/\.test\.tsx?$/.test(file));
}

/** @param {string} root @param {readonly string[]} files */
async function quickHash(root, files) {
  const infos = await Promise.all(files.map((file) => stat(join(root, file))));
  return hash(infos.map(({ size, mtimeMs }, index) => `${files[index]} ${size} ${mtimeMs}`));
}

/** @param {string} root @param {readonly string[]} files */
async function exactHash(root, files) {
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  return hash(contents.map((content, index) => `${files[index]} ${hash([content])}`));
}

/** @param {readonly (string | Buffer)[]} parts */
function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\n');
  return sum.digest('hex');
}
