import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { ensureLintBundle } from './lib/lint-bundle.mjs';
import { handOver } from './lib/node24.mjs';
import { root } from './lib/paths.mjs';
import { ensureWebBuilt } from './lib/web-build.mjs';

/**
 * `npm test [-- --only check|unit|e2e]`: sets up, checks, tests, and ends with the one line that
 * says how it went.
 */
const parts = ['check', 'unit', 'e2e'];

try {
  const wanted = wantedParts(process.argv.slice(2));
  await ensureInstalled(root, console.log);
  await ensureLintBundle(root, console.log);
  if (!(await handOver(fileURLToPath(import.meta.url)))) await testAll(wanted);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

/** @param {readonly string[]} args */
function wantedParts([option, part = '', ...rest]) {
  if (option === undefined) return parts;
  if (option === '--only' && parts.includes(part) && rest.length === 0) return [part];
  throw new Error(`Usage: npm test [-- --only ${parts.join('|')}]`);
}

/** @param {readonly string[]} wanted */
async function testAll(wanted) {
  const { runChecks } = await import('./lib/check/run-checks.mjs');
  const { runPlaywright, runVitest } = await import('./lib/suites.mjs');
  /** @type {Readonly<Record<string, () => Promise<import('./lib/suites.mjs').Counts>>>} */
  const runners = {
    check: () => runChecks(root),
    unit: () => runVitest(root),
    e2e: async () => {
      if (!hasSpecs()) return { passed: 0, failed: 0 };
      await ensureWebBuilt(root, console.log);
      return runPlaywright(root);
    },
  };
  let [passed, failed] = [0, 0];
  for (const part of wanted) {
    console.log(`\n── ${part} ──`);
    const counts = await (runners[part]?.() ?? { passed: 0, failed: 1 });
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function hasSpecs() {
  try {
    return readdirSync(join(root, 'e2e'), { recursive: true }).some((file) =>
      String(file).endsWith('.spec.ts'),
    );
  } catch {
    return false; // no folder yet
  }
}
