import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWholeTime } from '../../time/parse-whole-time.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import { ZoneClock } from '../../time/zone-clock.ts';
import { LEVEL_KEYS, LogFields, TIME_KEYS } from './log-fields.ts';
import { isObject, LogLine } from './read-log-line.ts';

const clock = new ZoneClock('Europe/Zurich');

const times = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000_000 }),
  fc
    .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-03-29T02:30:00',
    '2026-10-25 02:30:00,5',
    '1773147720.25',
    'soon',
    '',
    null,
    true,
    1.5e12,
  ),
);
const levels = fc.oneof(
  fc.constantFrom('info', 'WARN', 'Error', 'trace', '40', 30, 55.5, null, 'ünknown'),
  fc.integer({ min: 0, max: 70 }),
);
const keys = fc.oneof(
  fc.constantFrom<string>(
    ...TIME_KEYS,
    ...LEVEL_KEYS,
    'msg',
    'Time',
    'level ',
    'ti"me',
    'zeit',
    '\u0001',
    '',
  ),
  fc.string({ maxLength: 6 }),
);
const leaf = fc.oneof(
  times,
  levels,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('"time":1', '\\"level\\":60', '{"time":5}'),
);
const nested = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.dictionary(keys, leaf, { maxKeys: 3 }),
);
const members = fc.array(fc.tuple(keys, nested), { maxLength: 8 });

/** Prints an object member by member, so that a key may stand twice, some escaped. */
function print(
  fields: readonly (readonly [string, unknown])[],
  disguise: boolean,
  space: string,
): string {
  const key = (name: string) =>
    disguise && name.startsWith('t')
      ? `"\\u0074${JSON.stringify(name.slice(1)).slice(1)}`
      : JSON.stringify(name);
  return `{${fields.map(([name, value]) => `${space}${key(name)}:${space}${JSON.stringify(value)}`).join(`${space},`)}}`;
}

/** What the line says by JSON.parse alone. */
function expected(text: string): { at: number } | null {
  const parsed: unknown = JSON.parse(text);
  if (!isObject(parsed)) return null;
  const time = new ParsedTime();
  for (const key of TIME_KEYS) {
    const value = Object.hasOwn(parsed, key) ? parsed[key] : undefined;
    const bytes = Buffer.from(
      typeof value === 'string' || typeof value === 'number' ? String(value) : '-',
    );
    if (parseWholeTime(bytes, 0, bytes.length, time)) return { at: clock.instantOf(time) };
  }
  return null;
}

describe('LogLine', () => {
  it('reads every line as JSON.parse does, by the fast path or not', () => {
    const log = new LogLine(clock);
    const fields = new LogFields();
    let fast = 0;
    fc.assert(
      fc.property(
        members,
        fc.boolean(),
        fc.constantFrom('', ' ', '\t'),
        (list, disguise, space) => {
          const text = print(list, disguise, space);
          const bytes = Buffer.from(`xx${text}yy`);
          const reason = log.read(bytes, 2, bytes.length - 2);
          if (fields.scan(bytes, 2, bytes.length - 2)) fast++;
          const wanted = expected(text);
          expect(reason === null ? { at: log.at } : null).toEqual(wanted);
        },
      ),
      { numRuns: 3000 },
    );
    expect(fast).toBeGreaterThan(1000);
  });

  it('reads levels as JSON.parse does', () => {
    const log = new LogLine(clock);
    const slow = new LogLine(clock);
    fc.assert(
      fc.property(levels, fc.constantFrom(...LEVEL_KEYS), (level, key) => {
        const plain = Buffer.from(JSON.stringify({ time: 1773147720123, [key]: level }));
        // An escaped key makes the fast path give way.
        const escaped = Buffer.from(plain.toString().replace('"time"', '"\\u0074ime"'));
        expect(log.read(plain, 0, plain.length)).toBeNull();
        expect(slow.read(escaped, 0, escaped.length)).toBeNull();
        expect(log.level).toBe(slow.level);
      }),
    );
  });

  it.each([
    ['{"time":1773147720123,"msg":"cut', 'its JSON is damaged or cut off'],
    ['{"time":1773147720123} x', 'its JSON is damaged or cut off'],
    ['plain text', 'it is not JSON'],
    ['[1]', 'it is JSON, but not an object'],
    ['{"msg":"no time"}', /none of the fields/],
    ['{"time":"yesterday"}', 'its time “yesterday” is not one that can be read'],
    ['{"a":{"time":1773147720123}}', /none of the fields/],
  ])('says why %s is no event', (text, reason) => {
    const bytes = Buffer.from(text);
    expect(new LogLine(clock).read(bytes, 0, bytes.length)).toEqual(
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    );
  });
});
