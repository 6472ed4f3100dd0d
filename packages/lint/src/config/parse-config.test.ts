import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configSchema, lintText, parseConfig } from '../index.ts';
import { JsonError, readJson } from './json.ts';

const problems = (text: string) => {
  const read = parseConfig(text, 'x.json');
  return read.ok ? [] : read.problems.map(({ kind, line, column }) => [kind, line, column]);
};
const messages = (text: string): string => {
  const read = parseConfig(text);
  return read.ok ? '' : read.problems.map(({ message }) => message).join('\n');
};

describe('parseConfig', () => {
  it('reads every part', () => {
    const config = {
      rules: { 'language/blame': 'error', 'structure/missing-section': 'off' },
      terms: { 'war room': { message: 'Say meeting.', level: 'info' }, Reckless: 'allow' },
      roster: [{ name: 'Ada Lovelace', handle: 'ada' }],
      files: ['docs/**'],
      ignore: ['old/**'],
    };
    const text = JSON.stringify({ $schema: './schema.json', ...config });
    expect(parseConfig(text)).toEqual({ ok: true, config });
    expect(parseConfig('\ufeff{}')).toEqual({ ok: true, config: {} });
    expect(parseConfig('{"roster": ["Ada", {"name": "Bo", "handle": null}]}')).toEqual({
      ok: true,
      config: { roster: [{ name: 'Ada' }, { name: 'Bo' }] },
    });
  });

  it.each([
    ['{\n  "rules": {\n    "language/blame" "off"\n  }\n}', 'json', 3, 22],
    ['{"rules": {},}', 'json', 1, 14],
    ['{"a": "x', 'json', 1, 7],
    ['', 'json', 1, 1],
    ['[]', 'value', 1, 1],
    ['{"ruels": {}}', 'unknown-key', 1, 2],
    ['{\n"rules": {"language/blam": "off"}}', 'unknown-rule', 2, 11],
    ['{"rules": {"language/blame": "loud"}}', 'level', 1, 30],
    ['{"rules": []}', 'value', 1, 11],
    ['{"terms": {"x": 1}}', 'value', 1, 17],
    ['{"terms": {"x": {"levle": "info"}}}', 'unknown-key', 1, 18],
    ['{"roster": [{"handle": "ada"}]}', 'value', 1, 13],
    ['{"ignore": [3]}', 'value', 1, 13],
  ])('says where %j is wrong', (text, kind, line, column) => {
    expect(problems(text)).toEqual([[kind, line, column]]);
  });

  it('names the rule and the key that was meant', () => {
    expect(messages('{"rules": {"blame": "off"}}')).toContain('did you mean “language/blame”?');
    expect(messages('{"rules": {"language/counterfactal": "off"}}')).toContain(
      '“language/counterfactual”',
    );
    expect(messages('{"rules": {"zzz": "off"}}')).toBe('There is no rule “zzz”.');
    expect(messages('{"ruels": {}}')).toContain('did you mean “rules”?');
  });

  it('tells everything that is wrong at once', () => {
    expect(problems('{"x": 1, "rules": {"y": "off", "language/blame": 2}}')).toHaveLength(3);
  });

  it('refuses text that is nested to exhaust the stack', () => {
    expect(problems('['.repeat(100_000))[0]?.[0]).toBe('json');
  });
});

describe('readJson', () => {
  it('reads what JSON.parse reads, and refuses what it refuses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 8 }), fc.string()), (text) => {
        let value: unknown;
        let valid = true;
        try {
          value = JSON.parse(text);
        } catch {
          valid = false;
        }
        if (valid) expect(plain(readJson(text))).toEqual(value);
        else expect(() => readJson(text)).toThrow(JsonError);
      }),
    );
  });
});

function plain(json: ReturnType<typeof readJson>): unknown {
  if (json.kind === 'array') return json.items.map(plain);
  if (json.kind !== 'object') return json.value;
  return Object.fromEntries(json.members.map(({ key, value }) => [key, plain(value)]));
}

it('kintsugi.config.schema.json is up to date (node packages/lint/scripts/make-config-schema.ts)', () => {
  const file = new URL('../../kintsugi.config.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(configSchema());
});

describe('own terms', () => {
  const config = {
    terms: {
      'war room': { message: 'Say meeting.', question: 'Who met?', level: 'info' },
      'the reckless service': 'allow',
    },
  } as const;
  const lintIt = (text: string) => lintText(text, { place: 'prose', config });

  it('are found whole, in any case, over a line end', () => {
    const text = 'We met in the War\nRoom; the warroom was closed, and `war room` is code.';
    expect(
      lintIt(text).map(({ rule, level, message, start, end }) => [
        rule,
        level,
        message,
        text.slice(start, end),
      ]),
    ).toEqual([['language/own-term', 'info', 'Say meeting.', 'War\nRoom']]);
  });

  it('that are allowed are read by no rule', () => {
    expect(lintIt('The Reckless service was down.')).toEqual([]);
    expect(lintIt('The reckless operator.').map(({ rule }) => rule)).toEqual(['language/loaded']);
  });

  it('can be off like any rule', () => {
    expect(
      lintText('The war room.', {
        place: 'prose',
        config: { ...config, rules: { 'language/own-term': 'off' } },
      }),
    ).toEqual([]);
  });
});
