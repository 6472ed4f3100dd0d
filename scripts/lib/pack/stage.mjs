import { readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../install.mjs';

/**
 * Makes a tarball: lays a package out in a folder of its own, beside the tarball and away from the
 * sources, and lets npm pack that.
 *
 * @param {{root: string, folder: string, manifest: {name: string, [key: string]: unknown}, readme: string}} what
 * @param {(stage: string) => Promise<Record<string, unknown> | void>} fill
 *   Fills the folder, and says what belongs into package.json beside the manifest.
 * @returns {Promise<string>} The path of the tarball.
 */
export async function packStaged({ root, folder, manifest, readme }, fill) {
  const stage = join(folder, manifest.name.replace('/', '-').replace('@', ''));
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const more = await fill(stage);
  const own = { ...common(root), ...manifest, ...more };
  await writeFile(join(stage, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  await copyFile(join(root, 'LICENSE'), join(stage, 'LICENSE'));
  await copyFile(join(root, readme), join(stage, 'README.md'));
  const args = ['pack', stage, '--pack-destination', folder, '--ignore-scripts', '--json'];
  const { code, output } = await npm(root, [...args, '--loglevel=error']);
  if (code !== 0) throw new Error(`npm could not pack ${manifest.name}:\n${output}`);
  return join(folder, tarballIn(output));
}

/** @param {string} output npm says a list of packages, or (from npm 12 on) packages by name. */
function tarballIn(output) {
  const name = /"filename": "([^"]+)"/.exec(output)?.[1];
  if (name === undefined) throw new Error(`npm does not say what it packed:\n${output}`);
  return name.replace('@', '').replace('/', '-');
}

/** @param {string} root */
function common(root) {
  const { version, license } = manifestOf(root, '.');
  return { version, license, type: 'module', engines: { node: '>=20.19' } };
}

/**
 * A package.json of ours.
 *
 * @param {string} root @param {string} folder
 * @returns {{version: string, license: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>}}
 */
export function manifestOf(root, folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}
