import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { median } from '../median.ts';
import type { Row } from '../rows.ts';

const RUNS = 9;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The program of an npm package. */
function programOf(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  const { bin } = Manifest.parse(createRequire(import.meta.url)(file));
  const program = typeof bin === 'string' ? bin : bin[name];
  if (program === undefined) throw new Error(`${name} has no program of its own name.`);
  return join(dirname(file), program);
}

/** Milliseconds from start to end of a program, the middle of several runs. */
function timeRuns(args: readonly string[], cwd: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    const { error, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    if (error) throw error;
    if (`${stdout}${stderr}`.includes('Cannot find')) throw new Error(stderr);
    return performance.now() - began;
  });
  return median(times);
}

/** From the start of each program to its end, on one short file. */
export function startUpRows(): Row[] {
  // As npm leaves it after an installation: with the bundle of `kintsugi lint`.
  spawnSync(process.execPath, [join(ROOT, 'scripts/prepare.mjs')], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'kintsugi-bench-'));
  try {
    writeFileSync(join(folder, 'outage.md'), '# Outage\n\nThe disk was full at 14:00 UTC.\n');
    const time = (...args: string[]): number => timeRuns([...args, 'outage.md'], folder);
    const rules = ['--rule', 'alex', '--rule', 'write-good', '--rules-base-directory', ROOT];
    return [
      {
        measure: `start to end of the command on one short file, the middle of ${RUNS}`,
        unit: 'ms',
        ours: time(join(ROOT, 'packages/cli/bin/kintsugi.mjs'), 'lint'),
        peers: {
          alex: time(programOf('alex')),
          'write-good': time(programOf('write-good')),
          'textlint (alex, write-good)': time(programOf('textlint'), ...rules),
        },
        aim: { atMost: 300 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
