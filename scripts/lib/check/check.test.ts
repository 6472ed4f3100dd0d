import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSizes } from './sizes.mjs';
import { findRepeatedTitles } from './test-titles.mjs';
import { findForbiddenWords } from './words.mjs';

function source(file: string, text: string) {
  return { file, text, program: parseSync(file, text).program };
}

describe('findRepeatedTitles', () => {
  test('finds a title used twice in one group, tables and conditions included', () => {
    const text = `describe('a', () => {
      test('x', f);
      test.each([1])('y', f);
      it.runIf(ok)('x', f);
    });`;
    expect(findRepeatedTitles(source('a.test.ts', text))).toEqual([
      'a.test.ts:4 has the title of line 2: a › x',
    ]);
  });

  test('lets two groups use the same title', () => {
    const text = `describe('a', () => test('x', f)); describe('b', () => test('x', f)); test('x', f);`;
    expect(findRepeatedTitles(source('a.test.ts', text))).toEqual([]);
  });
});

describe('findForbiddenWords', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'kintsugi-test-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  // Put together here, since this file is checked too.
  const todo = ['TO', 'DO'].join('');
  const only = ['test.on', 'ly('].join('');
  const cast = ['as un', 'known as'].join('');
  test.each([
    ['a.ts', `// ${todo} later`, 'file an issue'],
    ['a.ts', `const a = b ${cast} C;`, 'narrow instead of casting'],
    ['a.ts', `// @ts-${'ignore'}`, 'Correct the type'],
    ['a.test.ts', `${only}'x')`, 'Run every test'],
    ['a.md', `${'<'.repeat(7)} HEAD`, 'Finish the merge'],
    ['package-lock.json', `"resolved": "https://registry/x"`, 'name no registry'],
  ])('in %s: %s', async (file, text, instead) => {
    await writeFile(join(root, file), `\n${text}\n`);
    const [found] = await findForbiddenWords(root, [file]);
    expect(found).toContain(`${file}:2 says`);
    expect(found).toContain(instead);
  });

  test('lets test data say anything', async () => {
    expect(await findForbiddenWords(root, ['fixtures/missing.ts'])).toEqual([]);
  });
});

describe('reportSizes', () => {
  test('counts lines, functions with a body, and any', () => {
    const text = `export function f(a: any) {\n  return () => {\n    return a;\n  };\n}\nconst g = () => 1;\n`;
    const { text: report, tooLong } = reportSizes([source('a.ts', text)]);
    expect(report).toMatch(/source files +1 +6 +6 +6/);
    expect(report).toMatch(/functions +2 +5 +5 +5/);
    expect(report).toContain('any: 1');
    expect(tooLong).toEqual([]);
  });

  test('refuses a file of more than 400 lines', () => {
    const lines = (count: number) => source('a.ts', 'f();\n'.repeat(count));
    expect(reportSizes([lines(400)]).tooLong).toEqual([]);
    expect(reportSizes([lines(401)]).tooLong).toEqual([expect.stringContaining('401 lines')]);
  });
});
