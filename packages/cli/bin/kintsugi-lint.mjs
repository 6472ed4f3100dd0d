#!/usr/bin/env node
// `kintsugi lint` alone, from its bundle: what pre-commit installs from this repository. Any Node from 20 on.
const { lintMain } = await import('../dist/lint.mjs');
await lintMain(['lint', ...process.argv.slice(2)]);
