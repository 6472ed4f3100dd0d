// Plain JavaScript that any Node from 20 on can run, and that loads little: every `kintsugi lint` pays.
import { readFileSync, statSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** @typedef {[file: string, size: number, mtimeMs: number, hash: string]} Input What the bundle was made of. */

/**
 * Whether the bundle in a folder was made from the sources as they are now. Times tell, and where one
 * differs (another checkout of the same) the content does.
 *
 * @param {URL} folder
 */
export async function isCurrent(folder) {
  try {
    /** @type {Input[]} */
    const inputs = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
    const touched = inputs.filter(([file, size, mtimeMs]) => {
      const now = statSync(pathOf(file));
      if (now.size !== size) throw new Error(`${file} has changed.`);
      return now.mtimeMs !== mtimeMs;
    });
    if (touched.length === 0) return true;
    const { hashOf } = await import('./hash.mjs');
    return touched.every(([file, , , hash]) => hashOf(pathOf(file)) === hash);
  } catch {
    return false; // there is none, or a source has changed or is gone
  }
}

/** @param {string} file */
const pathOf = (file) => new URL(file, root);
