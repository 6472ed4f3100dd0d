import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { listFiles } from '../source.mjs';

/** A module that is started by its address, such as a worker: `new URL('./x.ts', import.meta.url)`. */
const started = /new URL\((['"])(\.\/[^'"]+)\.ts\1,\s*import\.meta\.url\)/g;

/**
 * Compiles our modules one to one into a folder laid out like the checkout, so that what they look for
 * beside themselves is there.
 *
 * @param {string} root @param {string} dir
 * @returns {Promise<ReadonlySet<string>>} The names of the libraries they import.
 */
export async function compileModules(root, dir) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    cwd: root,
    input: [
      'packages/server/src/index.ts',
      'packages/store/src/index.ts',
      ...(await startedModules(root)),
    ],
    platform: 'node',
    external: (id) =>
      isBuiltin(id) || (!id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@kintsugi/')),
    transform: { target: 'node24' },
    treeshake: { moduleSideEffects: 'no-external' },
    plugins: [
      {
        name: 'started-modules',
        renderChunk: (code) => code.replace(started, 'new URL("$2.js", import.meta.url)'),
      },
    ],
  });
  const { output } = await bundle.write({
    dir: join(dir, 'packages'),
    format: 'esm',
    preserveModules: true,
    preserveModulesRoot: join(root, 'packages'),
    entryFileNames: '[name].js',
  });
  await bundle.close();
  const imports = output.flatMap((file) =>
    file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : [],
  );
  const made = new Set(output.map(({ fileName }) => fileName));
  return new Set(imports.filter((id) => !made.has(id) && !isBuiltin(id)).map(libraryOf));
}

/** @param {string} id */
function libraryOf(id) {
  return id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {string} root */
async function startedModules(root) {
  const files = (await listFiles(root)).filter((file) =>
    /^packages\/(?!web\/).*(?<!\.test)\.ts$/.test(file),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(started)].map((match) =>
      join(file, '..', `${match[2]}.ts`),
    ),
  );
}
