import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestOf, packStaged } from './stage.mjs';
import { writeTypes } from './types.mjs';

/**
 * Packs `@kintsugi/lint`: all code of ours within it, no dependency at run time, in browsers too.
 *
 * @param {string} root @param {string} folder Where the tarball goes.
 * @returns {Promise<string>} Its path.
 */
export async function packLibrary(root, folder) {
  const manifest = {
    name: '@kintsugi/lint',
    description:
      'Finds blame and gaps in post-mortems: the language helper of Kintsugi, as a library.',
    keywords: ['post-mortem', 'blameless', 'incident', 'lint', 'markdown'],
    sideEffects: false,
    exports: {
      '.': { types: './types/lint/src/index.d.ts', default: './dist/index.js' },
      './files': { types: './types/lint/src/files/index.d.ts', default: './dist/files.js' },
      './kintsugi.config.schema.json': './kintsugi.config.schema.json',
      './package.json': './package.json',
    },
    // The types tell of post-mortems in Zod's words; at run time nothing asks for it.
    dependencies: { zod: manifestOf(root, 'packages/domain').dependencies?.zod },
  };
  const readme = 'packages/lint/README.md';
  return packStaged({ root, folder, manifest, readme }, async (stage) => {
    await bundleLibrary(root, join(stage, 'dist'));
    await writeTypes(root, join(stage, 'types'));
    const schema = 'kintsugi.config.schema.json';
    await copyFile(join(root, 'packages/lint', schema), join(stage, schema));
    return {};
  });
}

/** @param {string} root @param {string} dir */
async function bundleLibrary(root, dir) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    cwd: root,
    input: { index: 'packages/lint/src/index.ts', files: 'packages/lint/src/files/index.ts' },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    external: [/^node:/],
    transform: { target: 'es2023' },
    treeshake: { moduleSideEffects: false },
  });
  await bundle.write({ dir, format: 'esm' });
  await bundle.close();
}
