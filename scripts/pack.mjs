import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { handOver } from './lib/node24.mjs';
import { root } from './lib/paths.mjs';

/**
 * `npm run pack [-- FOLDER]`: the tarballs that are published, as plain JavaScript, into a folder (`dist` by
 * default): the library `@kintsugi/lint` with its types, the command `kintsugi`, and `@kintsugi/server`, which
 * `kintsugi start` runs. `npm publish FILE` publishes one.
 */
try {
  await ensureInstalled(root, console.log);
  if (!(await handOver(fileURLToPath(import.meta.url)))) await pack();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function pack() {
  const { packLibrary } = await import('./lib/pack/library.mjs');
  const { packProgram } = await import('./lib/pack/program.mjs');
  const { packServer } = await import('./lib/pack/server.mjs');
  const folder = resolve(process.argv[2] ?? join(root, 'dist'));
  await mkdir(folder, { recursive: true });
  console.log(await packLibrary(root, folder));
  console.log(await packProgram(root, folder));
  console.log(await packServer(root, folder));
}
