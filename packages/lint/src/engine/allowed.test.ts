import { describe, expect, it } from 'vitest';
import { lint } from '../index.ts';

const BLAMED = 'The team ignored the alert.';
const read = (text: string) => lint(text, { kind: 'prose' });

describe('an answer to a finding', () => {
  it('speaks for the block behind it, and is counted with its reason and line', () => {
    const { findings, document } = read(
      `# x\n\n<!-- kintsugi-allow language/blame: their own words -->\n${BLAMED}\n\n${BLAMED}\n`,
    );
    expect(document.allowed).toEqual([
      { rule: 'language/blame', reason: 'their own words', line: 4 },
    ]);
    expect(findings.map(({ line }) => line)).toEqual([6]);
  });

  it.each([
    ['without a reason', '<!-- kintsugi-allow language/blame -->', 'does not say why'],
    ['with an empty reason', '<!-- kintsugi-allow language/blame:  -->', 'does not say why'],
    ['for no rule', '<!-- kintsugi-allow -->', 'names no rule'],
    [
      'for an unknown rule',
      '<!-- kintsugi-allow language/blam: x -->',
      'did you mean “language/blame”?',
    ],
  ])('%s is a finding, and answers nothing', (_, comment, message) => {
    const { findings, document } = read(`${comment}\n${BLAMED}\n`);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'structure/allow-without-reason',
      'language/blame',
    ]);
    expect(findings[0]?.message).toContain(message);
    expect(document.allowed).toEqual([]);
  });

  it('in code is an example', () => {
    expect(
      read('```\n<!-- kintsugi-allow language/blame -->\n```\n\n`<!-- kintsugi-allow x -->`\n')
        .findings,
    ).toEqual([]);
  });

  it('answers structure from anywhere in the file', () => {
    const text = `# Outage\n\n## Impact\n\nBad.\n\n<!-- kintsugi-allow structure/*: a stub -->\n`;
    const { findings, document } = lint(text, { kind: 'postmortem' });
    expect(findings).toEqual([]);
    expect(document.allowed.length).toBeGreaterThan(3);
  });

  it('that reaches over another one still holds behind it', () => {
    const list = `- ${BLAMED}\n\n  <!-- kintsugi-allow blame: inner -->\n\n- ${BLAMED}\n`;
    expect(read(`<!-- kintsugi-allow blame: outer -->\n\n${list}`).findings).toEqual([]);
  });
});
