#!/usr/bin/env node
// Plain JavaScript that any Node from 20 on can run. `kintsugi lint` has to be done at once, so it runs from
// a bundle where there is one of these sources; everything else hands over to the Node 24 that npm brought,
// which runs the TypeScript behind it as it is.
import { fileURLToPath } from 'node:url';
import { isCurrent } from './bundle.mjs';

const args = process.argv.slice(2);
const bundle = new URL('../dist/', import.meta.url);

if (args[0] === 'lint' && (await isCurrent(bundle))) {
  const { lintMain } = await import(new URL('lint.mjs', bundle).href);
  await lintMain(args);
} else if (Number(process.versions.node.split('.')[0]) < 24) {
  const { handOver } = await import('../../../scripts/lib/node24.mjs');
  await handOver(fileURLToPath(import.meta.url)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else {
  // Compiled code is kept between runs: without it each start strips and compiles everything again.
  const nodeModule = await import('node:module');
  const cache = new URL('../../../node_modules/.cache/kintsugi', import.meta.url);
  nodeModule.enableCompileCache(fileURLToPath(cache));
  const { main } = await import('../src/main.ts');
  await main(args);
}
