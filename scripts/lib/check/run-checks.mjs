import { steps } from './steps.mjs';

/**
 * Runs every check to the end, whatever failed before, and shows each one's result as it comes.
 *
 * @param {string} root
 * @param {string} [only] Part of the names of the wanted checks.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runChecks(root, only = '') {
  let [passed, failed] = [0, 0];
  for (const group of steps) {
    const wanted = group.filter(({ name }) => name.includes(only));
    await Promise.all(
      wanted.map(async (step) => {
        const start = performance.now();
        const { ok, output } = await attempt(step, root);
        if (ok) passed += 1;
        else failed += 1;
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        console.log(`${ok ? '✓' : '✗'} ${step.name} (${seconds} s)`);
        if (output) console.log(output.trimEnd().replace(/^/gm, '    '));
      }),
    );
  }
  return { passed, failed };
}

/** A check that breaks has failed; the others still run. @param {import('./steps.mjs').Step} step @param {string} root */
async function attempt(step, root) {
  try {
    return await step.check(root);
  } catch (error) {
    return { ok: false, output: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}
