#!/usr/bin/env node
// Plain JavaScript that any Node from 20 on can run: it hands over to the Node 24 that npm brought,
// which runs the TypeScript behind it as it is.
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 24) {
  const { handOver } = await import('../../../scripts/lib/node24.mjs');
  await handOver(fileURLToPath(import.meta.url)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else {
  const { serveStdio } = await import('../src/stdio.ts');
  serveStdio();
}
