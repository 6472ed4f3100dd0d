import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, skipSpace, skipValue } from './scan-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

function acceptsWhole(text: string): boolean {
  const bytes = Buffer.from(text);
  const end = skipValue(bytes, skipSpace(bytes, 0, bytes.length), bytes.length);
  return end >= 0 && skipSpace(bytes, end, bytes.length) === bytes.length;
}

describe('skipValue', () => {
  it('accepts what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        expect(acceptsWhole(JSON.stringify(JSON.parse(text), null, indent))).toBe(true);
      }),
    );
  });

  it('agrees with JSON.parse on damaged JSON', () => {
    const pieces = fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '.',
      'e',
      'u',
      'true',
      ' ',
      '\n',
    );
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.nat({ max: 3 }), pieces)
      .map(([text, at, drop, put]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + drop);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(acceptsWhole(text)).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '01',
    '1.',
    '.5',
    '-',
    '+1',
    '1e',
    '"\u0001"',
    '"\\x"',
    '"\\u12g4"',
    'nul',
    '{"a"}',
    '[1,]',
    '{,}',
    "'a'",
  ])('refuses %s', (text) => expect(acceptsWhole(text)).toBe(false));

  it('does not exhaust the stack', () => {
    const deep = Buffer.from('['.repeat(1_000_000));
    expect(skipValue(deep, 0, deep.length)).toBe(-1);
    expect(acceptsWhole('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH))).toBe(true);
  });
});
