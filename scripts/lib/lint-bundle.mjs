import { statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCurrent } from '../../packages/cli/bin/bundle.mjs';
import { hashOf } from '../../packages/cli/bin/hash.mjs';
import { environment, needNode24 } from './node24.mjs';
import { run } from './run.mjs';

/** Where the bundle lies; `packages/cli/bin/kintsugi.mjs` looks there. @param {string} root */
const folderOf = (root) => join(root, 'packages/cli/dist');

/** What else decides what the bundle is like. */
const makers = [
  'packages/cli/package.json',
  'scripts/lib/lint-bundle.mjs',
  'scripts/lib/phrase-keys.mjs',
];

/** Rarely wanted, or large: each stays a file of its own, loaded on demand. */
const onDemand =
  /chokidar|readdirp|picomatch|\/ignore\/|\/watch\.ts|formats\/(json|sarif|github|junit)\.ts/;

/**
 * Makes the bundle of `kintsugi lint` unless the one that is there was made of these sources: plain
 * JavaScript in few files, for finding, reading and stripping two hundred modules takes several times
 * longer than linting does. Node 24 makes it, whichever runs us.
 *
 * @param {string} root
 * @param {(line: string) => void} say Called only when there is something to do.
 */
export async function ensureLintBundle(root, say) {
  if (await isCurrent(pathToFileURL(`${folderOf(root)}/`))) return;
  const start = Date.now();
  const script = join(root, 'scripts/lib/build-lint-bundle.mjs');
  const { code, output } = await run(needNode24(root), [script], { cwd: root, env: environment() });
  if (code !== 0) throw new Error(`\`kintsugi lint\` could not be bundled.\n${output.trim()}`);
  say(`Bundled \`kintsugi lint\` in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

/** Makes the bundle, in Node 24. @param {string} root */
export async function buildLintBundle(root) {
  const draft = `${folderOf(root)}.${process.pid}`;
  try {
    const inputs = await bundleInto(root, draft);
    await writeManifest(root, draft, [...makers, ...inputs]);
    // Whoever starts in the meantime finds a whole bundle, or none and takes the sources.
    await rm(folderOf(root), { recursive: true, force: true });
    await rename(draft, folderOf(root));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Bundles the lint command into a folder.
 *
 * @param {string} root @param {string} dir @returns {Promise<string[]>} Of which files, from the root.
 */
export async function bundleInto(root, dir) {
  const { rolldown } = await import('rolldown');
  const { phraseKeys } = await import('./phrase-keys.mjs');
  const bundle = await rolldown({
    cwd: root,
    input: { lint: 'packages/cli/src/lint-main.ts' },
    platform: 'node',
    transform: { target: 'node20' },
    treeshake: { moduleSideEffects: false },
    plugins: [await phraseKeys(root), noPrograms, inAscii],
  });
  await bundle.write({
    dir,
    format: 'esm',
    minify: true,
    cleanDir: true,
    // .mjs, so that Node need not look for a package.json to know what they are.
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    codeSplitting: { groups: [{ name: 'core', test: (id) => !onDemand.test(id) }] },
  });
  const inputs = (await bundle.watchFiles).map((file) => relative(root, file).split(sep).join('/'));
  await bundle.close();
  return inputs.filter((file) => !file.includes('?'));
}

/** Commander can start programs as commands; ours has none, and Node's module for it is large. @type {import('rolldown').Plugin} */
const noPrograms = {
  name: 'no-programs',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('commander') ? '\0no-programs' : undefined,
  load: (id) => (id === '\0no-programs' ? 'export default {};' : undefined),
};

/** Text of one byte a letter is read in half the time. @type {import('rolldown').Plugin} */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk') file.code = escaped(file.code);
  },
};

/** @param {string} code */
const escaped = (code) =>
  code.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Name, size, time and content of every input. @param {string} root @param {string} dir @param {readonly string[]} inputs */
export async function writeManifest(root, dir, inputs) {
  const lines = inputs.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return JSON.stringify([file, size, mtimeMs, hashOf(join(root, file))]);
  });
  await writeFile(join(dir, 'manifest.json'), `[\n${lines.join(',\n')}\n]\n`);
}
