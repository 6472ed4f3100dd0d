import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { ALL, BLAMING, BROKEN, CLEAN, printed } from '../../../testing/lint-formats.ts';
import type { Linted } from '../lint-file.ts';

describe('SARIF', () => {
  it.each([
    ['nothing', []],
    ['clean files', [CLEAN]],
    ['all', ALL],
  ] as const)('of %s fits the schema of OASIS', async (_, files) => {
    const schemas = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
    const file = new URL('lib/schemas/sarif-2.1.0-rtm.5.json', `file://${schemas}`);
    const { id: _id, $schema: _schema, ...schema } = JSON.parse(await readFile(file, 'utf8'));
    const validate = new Ajv({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
    }).compile(schema);
    validate(JSON.parse(await printed('sarif', files)));
    expect(validate.errors).toBeNull();
  });

  it('names the rule, the place in UTF-16 and the file that failed', async () => {
    const [run] = JSON.parse(await printed('sarif', ALL)).runs;
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'docs/a%2C%20100%25%3A%20%E2%80%9Cb%E2%80%9D.md' },
      region: expect.objectContaining({ startLine: 1, startColumn: 7 }),
    });
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: BROKEN.message } }],
    });
  });
});

describe('JSON', () => {
  it('holds findings, documents and errors', async () => {
    const report = JSON.parse(await printed('json', ALL));
    const { findings } = BLAMING.report;
    expect(report.findings).toHaveLength(2 * findings.length);
    expect(report.findings[0]).toMatchObject({ path: BLAMING.path, rule: findings[0]?.rule });
    expect(report.documents.map(({ path }: Linted) => path)).toEqual([
      'clean.md',
      BLAMING.path,
      BLAMING.path,
    ]);
    expect(report.errors).toEqual([{ path: 'x.md', message: BROKEN.message, todo: 'Save it.' }]);
  });

  it('of nothing is empty lists', async () => {
    expect(JSON.parse(await printed('json', []))).toEqual({
      findings: [],
      documents: [],
      errors: [],
    });
  });
});

describe('annotations of GitHub', () => {
  it('are one line each, with what is a sign to GitHub escaped', async () => {
    const lines = (await printed('github', [BLAMING, BROKEN])).trimEnd().split('\n');
    expect(lines).toHaveLength(BLAMING.report.findings.length + 1);
    expect(lines[0]).toMatch(
      /^::(warning|error) file=docs\/a%2C 100%25%3A “b”\.md,line=1,endLine=1,col=7,endColumn=\d+,title=language\/\w+::.+%0A/,
    );
    expect(lines.at(-1)).toMatch(/^::error file=x\.md::x\.md is/);
  });
});
