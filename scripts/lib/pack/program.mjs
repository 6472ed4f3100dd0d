import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleInto } from '../lint-bundle.mjs';
import { manifestOf, packStaged } from './stage.mjs';

/**
 * Packs `kintsugi`, the command: all code within it, ours and others', so that it installs at once. The
 * server with its many libraries is a package of its own, which `kintsugi start` asks for.
 *
 * @param {string} root @param {string} folder Where the tarball goes.
 * @returns {Promise<string>} Its path.
 */
export async function packProgram(root, folder) {
  const { version } = manifestOf(root, '.');
  const manifest = {
    name: 'kintsugi',
    description:
      'From incident evidence to a blameless post-mortem whose actions are followed through.',
    keywords: ['post-mortem', 'incident', 'blameless', 'sre', 'lint'],
    bin: { kintsugi: 'bin/kintsugi.mjs' },
    peerDependencies: { '@kintsugi/server': version },
    peerDependenciesMeta: { '@kintsugi/server': { optional: true } },
  };
  return packStaged({ root, folder, manifest, readme: 'README.md' }, async (stage) => {
    await bundleInto(root, join(stage, 'lint'));
    await bundleProgram(root, join(stage, 'dist'));
    await writeBin(join(stage, 'bin/kintsugi.mjs'));
  });
}

/** @param {string} root @param {string} dir */
async function bundleProgram(root, dir) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    cwd: root,
    input: { main: 'packages/cli/src/main.ts' },
    platform: 'node',
    transform: { target: 'node20' },
    external: [/^node:/, /^@kintsugi\/(server|store)$/],
  });
  const names = { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' };
  const paths = { '@kintsugi/store': '@kintsugi/server/store' };
  await bundle.write({ dir, format: 'esm', ...names, paths });
  await bundle.close();
}

/** @param {string} file */
async function writeBin(file) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, program);
  await chmod(file, 0o755);
}

const program = `#!/usr/bin/env node
const args = process.argv.slice(2);

if (args[0] === 'lint') {
  const { lintMain } = await import('../lint/lint.mjs');
  await lintMain(args);
} else if (args[0] === 'start' && !args.includes('--help') && lacking() !== undefined) {
  console.error(\`✗ \${lacking()}\`);
  process.exitCode = 6;
} else {
  const { main } = await import('../dist/main.mjs');
  await main(args);
}

function lacking() {
  if (Number(process.versions.node.split('.')[0]) < 24)
    return \`kintsugi start needs Node 24 or newer; this is \${process.version}. Every other command runs here.\`;
  try {
    import.meta.resolve('@kintsugi/server');
    return undefined;
  } catch {
    return 'kintsugi start needs the server, a package of its own: npm install @kintsugi/server';
  }
}
`;
