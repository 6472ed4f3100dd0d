import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureWebBuilt } from '../web-build.mjs';
import { compileModules } from './modules.mjs';
import { manifestOf, packStaged } from './stage.mjs';

/** What the server reads at run time beside its modules; the layout is that of the checkout. */
const assets = [
  'packages/store/src/migrations',
  'packages/web/dist',
  'packages/server/package.json',
];

/**
 * Packs `@kintsugi/server`: the server with the web app, our modules one to one as plain JavaScript.
 * Libraries are dependencies, PostgreSQL an optional one.
 *
 * @param {string} root @param {string} folder Where the tarball goes.
 * @returns {Promise<string>} Its path.
 */
export async function packServer(root, folder) {
  const manifest = {
    name: '@kintsugi/server',
    description: 'The server of Kintsugi, with its web app; `kintsugi start` runs it.',
    engines: { node: '>=24' },
    exports: {
      '.': './packages/server/src/index.js',
      './store': './packages/store/src/index.js',
      './package.json': './package.json',
    },
  };
  await ensureWebBuilt(root, console.error);
  return packStaged({ root, folder, manifest, readme: 'README.md' }, async (stage) => {
    const wanted = await compileModules(root, stage);
    for (const asset of assets) {
      await mkdir(dirname(join(stage, asset)), { recursive: true });
      await cp(join(root, asset), join(stage, asset), { recursive: true });
    }
    return dependenciesOf(root, wanted);
  });
}

/**
 * The libraries that the modules ask for, in the versions that our packages name.
 *
 * @param {string} root @param {ReadonlySet<string>} wanted
 */
export function dependenciesOf(root, wanted) {
  const manifests = readdirSync(join(root, 'packages'))
    .filter((name) => name !== 'web' && existsSync(join(root, 'packages', name, 'package.json')))
    .map((name) => manifestOf(root, join('packages', name)));
  const known = Object.assign({}, ...manifests.map((each) => each.dependencies ?? {}));
  const optional = Object.assign({}, ...manifests.map((each) => each.optionalDependencies ?? {}));
  const missing = [...wanted].filter((name) => known[name] === undefined);
  if (missing.length > 0)
    throw new Error(`No package of ours names a version of ${missing.join(', ')}.`);
  const names = [...wanted].sort();
  return {
    dependencies: Object.fromEntries(names.map((name) => [name, known[name]])),
    optionalDependencies: optional,
  };
}
