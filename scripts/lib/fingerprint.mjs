import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Stamp What a finished piece of work was made from.
 * @property {string} quick Of names, sizes and times: cheap, but changes when nothing really did.
 * @property {string} exact Of names and contents.
 */

// Looking at some hundred files one after the other takes a tenth of the time that asking for them
// all at once does, and every start pays for it.

/**
 * Whether the inputs still are what the stamp says. A checkout that only touched times is found
 * unchanged, and its stamp renewed, so that the next look is quick again.
 *
 * @param {string} stampFile @param {string} root @param {readonly string[]} inputs Files and folders.
 */
export async function isUnchanged(stampFile, root, inputs) {
  const stamp = await readStamp(stampFile);
  if (!stamp) return false;
  const files = filesOf(root, inputs);
  if (quickHash(root, files) === stamp.quick) return true;
  if (exactHash(root, files) !== stamp.exact) return false;
  await writeStamp(stampFile, root, inputs);
  return true;
}

/** @param {string} stampFile @param {string} root @param {readonly string[]} inputs */
export async function writeStamp(stampFile, root, inputs) {
  const files = filesOf(root, inputs);
  const stamp = { quick: quickHash(root, files), exact: exactHash(root, files) };
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, JSON.stringify(stamp));
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
function filesOf(root, inputs) {
  return inputs.flatMap((input) => filesBelow(root, input)).sort();
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesBelow(root, path) {
  const info = statSync(join(root, path), { throwIfNoEntry: false });
  if (!info) return [];
  if (info.isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(root, `${path}/${entry.name}`);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [`${path}/${entry.name}`];
  });
}

/** @param {string} root @param {readonly string[]} files */
function quickHash(root, files) {
  return hash(
    files.map((file) => {
      const { size, mtimeMs } = statSync(join(root, file));
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

/** @param {string} root @param {readonly string[]} files */
function exactHash(root, files) {
  return hash(files.map((file) => `${file} ${hash([readFileSync(join(root, file))])}`));
}

/** @param {readonly (string | Buffer)[]} parts */
function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\n');
  return sum.digest('hex');
}
