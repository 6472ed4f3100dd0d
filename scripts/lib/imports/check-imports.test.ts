import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { STAGES } from '../../../packages/domain/src/stages.ts';
import { checkImports } from './check-imports.mjs';

/** Checks a repository of these files; most need only one. */
function breaches(files: Record<string, string>): string[] {
  const sources = Object.entries(files).map(([file, text]) => ({
    file,
    text,
    program: parseSync(file, text).program,
  }));
  return checkImports(sources, STAGES);
}

const allowed: [file: string, text: string][] = [
  ['packages/store/src/incident/find.ts', `import type { Incident } from '@kintsugi/domain';`],
  ['packages/store/src/incident/find.ts', `import { sql } from 'kysely'; import pg from 'pg';`],
  ['packages/domain/src/lifecycle/gate.ts', `import { a } from '../actions/action.ts';`],
  ['packages/domain/src/actions/action.ts', `import { a } from '../shared/id.ts';`],
  ['packages/domain/src/index.ts', `export { a } from './lifecycle/gate.ts';`],
  ['packages/domain/src/incident/x.test.ts', `import { readFile } from 'node:fs/promises';`],
  ['packages/web/vite.config.ts', `import { join } from 'node:path';`],
  ['packages/lint/src/files/x.ts', `import { readFileSync } from 'node:fs';`],
  ['packages/lsp/src/x.ts', `import { readText } from '@kintsugi/lint/files';`],
  ['packages/web/src/incident/page.tsx', `import { useState } from 'react';`],
  ['packages/server/src/wiring.ts', `import { openPool } from '@kintsugi/store';`],
  [
    'packages/server/src/incident/routes.test.ts',
    `import { testDatabase } from '@kintsugi/store';`,
  ],
  ['packages/server/src/jobs.ts', `import PgBoss from 'pg-boss';`],
  ['packages/server/src/a.test.ts', `import { bench } from '@kintsugi/workflow/testing';`],
  ['packages/server/src/testing/a.ts', `import { bench } from '@kintsugi/workflow/testing';`],
  ['bench/api.ts', `import { sql } from '@kintsugi/store'; import fastify from 'fastify';`],
];

test.each(allowed)('%s may: %s', (file, text) => {
  expect(breaches({ [file]: text })).toEqual([]);
});

const refused: [file: string, text: string, rule: string, instead: string][] = [
  [
    'packages/domain/src/incident/a.ts',
    `import { x } from '@kintsugi/store';`,
    'packages-import-downhill',
    'as a port',
  ],
  [
    'packages/markdown/src/a.ts',
    `import type { X } from '@kintsugi/lint';`,
    'packages-import-downhill',
    'packages/lint',
  ],
  [
    'packages/web/src/a.tsx',
    `const x = await import('@kintsugi/workflow');`,
    'packages-import-downhill',
    'packages/contract',
  ],
  [
    'packages/workflow/src/a.ts',
    `export type { X } from '@kintsugi/server';`,
    'packages-import-downhill',
    'packages/server',
  ],
  [
    'packages/evidence/src/a.ts',
    `export * from '@kintsugi/store';`,
    'packages-import-downhill',
    'verb of packages/workflow',
  ],
  [
    'packages/store/src/a.ts',
    `let x: import('@kintsugi/workflow').X;`,
    'packages-import-downhill',
    'verb of packages/workflow',
  ],
  [
    'packages/store/src/a.ts',
    `import { x } from '../../domain/src/index.ts';`,
    'enter-through-index',
    '@kintsugi/domain',
  ],
  [
    'packages/store/src/a.ts',
    `import { x } from '@kintsugi/domain/src/shared/id.ts';`,
    'enter-through-index',
    'src/index.ts',
  ],
  [
    'bench/a.ts',
    `import { x } from '../packages/store/src/database.ts';`,
    'enter-through-index',
    '@kintsugi/store',
  ],
  [
    'packages/server/src/a.ts',
    `import { bench } from '@kintsugi/workflow/testing';`,
    'testing-only-in-tests',
    'from src/index.ts',
  ],
  [
    'packages/evidence/src/a.test.ts',
    `import { bench } from '@kintsugi/workflow/testing';`,
    'packages-import-downhill',
    'packages/workflow',
  ],
  ['packages/new/src/a.ts', `import '@kintsugi/domain';`, 'packages-have-a-place', 'layout.mjs'],
  [
    'packages/domain/src/actions/a.ts',
    `import type { X } from '../lifecycle/moves.ts';`,
    'stages-import-left',
    'the code lives in lifecycle',
  ],
  [
    'packages/web/src/incident/a.tsx',
    `import { X } from '../evidence/list.tsx';`,
    'stages-import-left',
    'the code lives in evidence',
  ],
  [
    'packages/domain/src/shared/a.ts',
    `import { x } from '../incident/states.ts';`,
    'shared-imports-no-stage',
    'lives in that stage',
  ],
  [
    'packages/server/src/incident/routes.ts',
    `import type { Database } from '@kintsugi/store';`,
    'server-wires-the-store-in-one-place',
    'wiring.ts',
  ],
  [
    'packages/server/src/auth.ts',
    `import type { Pool } from 'pg';`,
    'database-only-in-store',
    'openPool',
  ],
  [
    'packages/workflow/src/a.ts',
    `import { sql } from 'kysely';`,
    'database-only-in-store',
    'repository',
  ],
  [
    'packages/workflow/src/a.ts',
    `import type { X } from 'fastify';`,
    'http-only-in-server',
    'a route',
  ],
  ['packages/cli/src/a.ts', `import x from '@fastify/static';`, 'http-only-in-server', 'a route'],
  ['packages/markdown/src/a.ts', `import 'react';`, 'react-only-in-web', 'packages/domain'],
  [
    'packages/domain/src/shared/a.ts',
    `import { readFile } from 'node:fs';`,
    'no-node-in-browser-packages',
    'a port',
  ],
  [
    'packages/store/src/a.ts',
    `import { x } from './b.test.ts';`,
    'no-test-in-source',
    'a file beside both',
  ],
];

test.each(refused)('%s may not: %s', (file, text, rule, instead) => {
  const found = breaches({ [file]: `// first line\n${text}` });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${file}:2 imports`);
  expect(found[0]).toContain(`(${rule})`);
  expect(found[0]).toContain(instead);
});

describe('rings', () => {
  test('are found through type imports, once each, on the shortest way', () => {
    const found = breaches({
      'packages/lint/src/a.ts': `import type { B } from './b.ts'; import './d.ts';`,
      'packages/lint/src/b.ts': `export type { A } from './c.ts';`,
      'packages/lint/src/c.ts': `import { a } from './a.ts';`,
      'packages/lint/src/d.ts': `import './e.ts';`,
      'packages/lint/src/into.ts': `import './a.ts';`,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/a\.ts\s+→ .*b\.ts\s+→ .*c\.ts\s+→ .*a\.ts \(no-ring\)/);
  });

  test('of one file importing itself are found', () => {
    expect(breaches({ 'packages/lint/src/a.ts': `import './a.ts';` })).toHaveLength(1);
  });
});
