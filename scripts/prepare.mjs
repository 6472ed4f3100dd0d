import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureLintBundle } from './lib/lint-bundle.mjs';
import { root } from './lib/paths.mjs';

/**
 * Runs after `npm install` and `npm ci`: bundles `kintsugi lint`. npm calls that `prepublish`; `prepare` would
 * run for `npm pack` too, and pre-commit takes all that then stands on standard output for the tarball's name.
 * Without the bundle it runs from its sources, slower, so nothing here makes an installation fail.
 */
if (existsSync(join(root, 'node_modules/rolldown'))) {
  try {
    await ensureLintBundle(root, console.log);
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    console.warn('`kintsugi lint` will start from its sources, which takes a second longer.');
  }
}
