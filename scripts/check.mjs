import { fileURLToPath } from 'node:url';
import { handOver } from './lib/node24.mjs';
import { root } from './lib/paths.mjs';

/** `npm run check`: format, lint, types, dead code, import direction, test titles, words and sizes. */
if (!(await handOver(fileURLToPath(import.meta.url)))) {
  const { runChecks } = await import('./lib/check/run-checks.mjs');
  const { failed } = await runChecks(root);
  process.exitCode = failed === 0 ? 0 : 1;
}
