import { fileURLToPath } from 'node:url';
import { handOver } from './lib/node24.mjs';
import { root } from './lib/paths.mjs';

/**
 * `npm run check [-- PART]`: format and lint, types, dead code, import direction, test titles,
 * forbidden words, sizes; or only those whose name holds PART.
 */
if (!(await handOver(fileURLToPath(import.meta.url)))) {
  const { runChecks } = await import('./lib/check/run-checks.mjs');
  const { failed } = await runChecks(root, process.argv[2]);
  process.exitCode = failed === 0 ? 0 : 1;
}
