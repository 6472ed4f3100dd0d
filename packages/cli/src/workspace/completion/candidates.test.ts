import { describe, expect, it } from 'vitest';
import { createProgram } from '../../program.ts';
import { completionOf } from './candidates.ts';

const complete = async (...words: string[]) => {
  const { candidates, files } = await completionOf(await createProgram(words[0]), words);
  return { values: candidates.map(({ value }) => value), files };
};

describe('what can stand at a place', () => {
  it.each([
    [['ev'], ['evidence']],
    [
      ['incident', 's'],
      ['show', 'severity'],
    ],
    [['incident', 'move', 'INC-1', 'dr'], ['drafting']],
    [['incident', 'list', '--sev'], ['--severity']],
    [['incident', 'list', '--severity', 'SEV1', '--sev'], []],
    [
      ['incident', 'list', '--severity', ''],
      ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
    ],
    [['incident', 'list', '--severity=SEV4'], ['--severity=SEV4']],
    [['lint', 'a.md', '--format', 'js'], ['json']],
    [['completion', 'z'], ['zsh']],
    [['nonsense', 'x'], []],
  ])('%j', async (words, values) => {
    expect(await complete(...words)).toEqual({ values, files: false });
  });

  it('offers every command at the start, and no hidden one', async () => {
    const { values } = await complete('');
    expect(values).toContain('incident');
    expect(values).not.toContain('complete');
  });

  it('offers an option that may be repeated again, and one that may not once', async () => {
    const { values } = await complete('incident', 'show', 'INC-1', '--json', '--');
    expect(values).toEqual(expect.arrayContaining(['--url', '--help']));
    expect(values).not.toContain('--json');
  });

  it.each([
    [['lint', 'po']],
    [['lint', 'a.md', '']],
    [['evidence', 'add', '']],
    [['export', 'INC-1', '-o', '']],
    [['start', '--data', '']],
  ])('%j is a file', async (words) => {
    expect(await complete(...words)).toEqual({ values: [], files: true });
  });
});
