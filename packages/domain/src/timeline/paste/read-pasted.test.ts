import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PasteOptions, readPasted } from './read-pasted.ts';

const MARCH_10: PasteOptions = { zone: null, date: '2026-03-10' };

const read = (block: string, options: PasteOptions = MARCH_10) =>
  readPasted(block, options).map(({ at, text, actor, problem }) =>
    problem === null ? [at, text, actor] : problem,
  );

describe('readPasted: the ways people write a time', () => {
  test.each([
    ['14:05 Error rate increased', '2026-03-10T14:05:00.000Z', 'Error rate increased'],
    ['2026-03-10 14:05:10 UTC – text', '2026-03-10T14:05:10.000Z', 'text'],
    ['10 Mar 14:05 Deployment started', '2026-03-10T14:05:00.000Z', 'Deployment started'],
    ['March 10th, 2026 at 2:05 pm: Paged', '2026-03-10T14:05:00.000Z', 'Paged'],
    ['Tue, 10 March 2026 14:05 GMT - x', '2026-03-10T14:05:00.000Z', 'x'],
    ['2026-03-10T14:05:10.250+02:00 x', '2026-03-10T12:05:10.250Z', 'x'],
    ['2026-03-10T14:05:10Z x', '2026-03-10T14:05:10.000Z', 'x'],
    ['10.03.2026 14:05 Ärger', '2026-03-10T14:05:00.000Z', 'Ärger'],
    ['25/03/2026 14:05 x', '2026-03-25T14:05:00.000Z', 'x'],
    ['[14:05] x', '2026-03-10T14:05:00.000Z', 'x'],
    ['- **14:05** — x', '2026-03-10T14:05:00.000Z', 'x'],
    ['12:05 am x', '2026-03-10T00:05:00.000Z', 'x'],
    ['2pm x', '2026-03-10T14:00:00.000Z', 'x'],
    ['14:05 CEST x', '2026-03-10T12:05:00.000Z', 'x'],
    ['14:05 (UTC) x', '2026-03-10T14:05:00.000Z', 'x'],
    ['14:05 Europe/Zurich x', '2026-03-10T13:05:00.000Z', 'x'],
    ['14:05 -5 % traffic', '2026-03-10T14:05:00.000Z', '-5 % traffic'],
    ['14:05-Deployed', '2026-03-10T14:05:00.000Z', 'Deployed'],
    ['14:05 API is down', '2026-03-10T14:05:00.000Z', 'API is down'],
    ['1970-01-01 00:00 x', '1970-01-01T00:00:00.000Z', 'x'],
    ['9999-12-31 23:59:59 x', '9999-12-31T23:59:59.000Z', 'x'],
    ['14:05 <script>alert(1)</script>', '2026-03-10T14:05:00.000Z', '<script>alert(1)</script>'],
  ])('%s', (line, at, text) => {
    expect(read(line)).toEqual([[at, text, null]]);
  });

  test.each([
    ['14:05 | Error rate increased | Monitoring'],
    ['| 14:05 | Error rate increased | Monitoring |'],
    ['14:05\tError rate increased\tMonitoring'],
    ['14:05,Error rate increased,Monitoring'],
    ['14:05;Error rate increased;Monitoring'],
    ['"14:05","Error rate increased","Monitoring"'],
    ['| 2026-03-10 | 14:05 | Error rate increased | Monitoring |'],
  ])('with an actor: %s', (line) => {
    expect(read(line)).toEqual([
      ['2026-03-10T14:05:00.000Z', 'Error rate increased', 'Monitoring'],
    ]);
  });

  test('the specification’s table, heading and all', () => {
    const rows = readPasted(
      [
        '| Time (UTC) | Event | Actor/System |',
        '|------------|-------|--------------|',
        '| 14:00 | Deployment started | CI/CD |',
        '| 14:05 | a \\| b | Monitoring |',
      ].join('\n'),
      { zone: 'Europe/Zurich', date: '2026-03-10' },
    );
    expect(rows).toMatchObject([
      { line: 3, at: '2026-03-10T14:00:00.000Z', text: 'Deployment started', actor: 'CI/CD' },
      { line: 4, at: '2026-03-10T14:05:00.000Z', text: 'a | b', actor: 'Monitoring' },
    ]);
    expect(rows[0]?.zone).toBe('UTC (the table’s heading)');
  });
});

describe('readPasted: dates and zones are never guessed silently', () => {
  test('every row says the zone used and who said so', () => {
    const zones = (options: PasteOptions) =>
      readPasted('14:05 a\n14:06 +02:00 b', options).map(({ zone }) => zone);
    expect(zones(MARCH_10)).toEqual(['UTC (assumed: no zone is stated or chosen)', '+02:00']);
    expect(zones({ zone: 'Asia/Tokyo', date: '2026-03-10' })).toEqual([
      'Asia/Tokyo (chosen)',
      '+02:00',
    ]);
  });

  test('rows roll over midnight, but not for a row slightly out of order', () => {
    const ats = readPasted('23:50 a\n23:48 b\n00:10 c\n00:20 d', MARCH_10).map(({ at }) => at);
    expect(ats).toEqual([
      '2026-03-10T23:50:00.000Z',
      '2026-03-10T23:48:00.000Z',
      '2026-03-11T00:10:00.000Z',
      '2026-03-11T00:20:00.000Z',
    ]);
  });

  test('a date alone on its line is the date of the rows below', () => {
    expect(read('## 2026-04-01\n14:05 a', { zone: null, date: null })).toEqual([
      expect.stringContaining('No time'),
      expect.stringContaining('date is missing'),
    ]);
    expect(read('2026-04-01:\n14:05 a', { zone: null, date: null })).toEqual([
      ['2026-04-01T14:05:00.000Z', 'a', null],
    ]);
  });

  test('a date without a year takes the nearest one', () => {
    const january = { zone: null, date: '2026-01-02' };
    expect(read('31 Dec 23:00 a\n2 Jan 01:00 b', january)).toEqual([
      ['2025-12-31T23:00:00.000Z', 'a', null],
      ['2026-01-02T01:00:00.000Z', 'b', null],
    ]);
  });

  test.each([
    ['hello', /No time stands/],
    ['25:10 x', /no such time of day/],
    ['14:75 x', /no such time of day/],
    ['13:05 pm x', /no such time of day/],
    ['2026-02-30 14:05 x', /no day 30/],
    ['03/04/2026 14:05 x', /Write it as 2026-MM-DD/],
    ['2026-03-10 something', /no time/],
    ['14:05 IST x', /several zones/],
    ['14:05', /No text follows/],
    ['2026-03-29 02:30 Europe/Zurich x', /does not exist/],
    ['0202-03-10 14:05 x', /outside of the years/],
  ])('%s is a row with a problem', (line, problem) => {
    const [row, ...more] = readPasted(line, MARCH_10);
    expect(row?.problem).toMatch(problem);
    expect(row?.at).toBeNull();
    expect(more).toEqual([]);
  });

  test('without a date, or with an hour that came twice, the row says so', () => {
    expect(read('14:05 x', { zone: null, date: null })).toEqual([expect.stringMatching(/date/)]);
    const [twice] = readPasted('2026-10-25 02:30 Europe/Zurich x', MARCH_10);
    expect(twice).toMatchObject({ at: '2026-10-25T00:30:00.000Z' });
    expect(twice?.zone).toMatch(/twice/);
  });

  test('an indented line continues the row above; one that is not is a problem', () => {
    expect(read('14:05 a\n   more of it\nstray')).toEqual([
      ['2026-03-10T14:05:00.000Z', 'a\nmore of it', null],
      expect.stringMatching(/No time/),
    ]);
  });
});

describe('readPasted: properties', () => {
  const nearlyTimes = fc.stringMatching(/^[\d:TZ+\-/., |"ap]{0,40}$/);

  test('arbitrary text never throws, and every line with something on it is accounted for', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), nearlyTimes)), (lines) => {
        for (const row of readPasted(lines.join('\n'), MARCH_10)) {
          expect(row.at === null).toBe(row.problem !== null);
          expect(row.at === null).toBe(row.zone === null);
        }
      }),
    );
  });

  const instants = fc.date({
    min: new Date('1900-01-02T00:00:00Z'),
    max: new Date('9999-12-30T00:00:00Z'),
    noInvalidDate: true,
  });
  const words = fc.stringMatching(/^[A-Za-zäß]{2,12}( [a-z]{2,9}){0,5}$/);

  test.each([
    ['ISO with text', (at: string, text: string, actor: string) => `${at} ${text} | ${actor}`],
    [
      'a Markdown row',
      (at: string, text: string, actor: string) => `| ${at} | ${text} | ${actor} |`,
    ],
    ['tabs', (at: string, text: string, actor: string) => `${at}\t${text}\t${actor}`],
    ['quoted CSV', (at: string, text: string, actor: string) => `"${at}","${text}","${actor}"`],
  ])('printed rows read back: %s', (_, print) => {
    fc.assert(
      fc.property(instants, words, words, (date, text, actor) => {
        const at = date.toISOString();
        expect(read(print(at, text, actor))).toEqual([[at, text, actor]]);
      }),
    );
  });

  test('a local time read in its zone is shown by the clocks of that zone', () => {
    const zone = fc.constantFrom(
      'Europe/Zurich',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
    );
    const year2026 = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zone, year2026, (timeZone, date) => {
        const written = date.toISOString().slice(0, 16).replace('T', ' ');
        const [row] = readPasted(`${written} x`, { zone: timeZone, date: null });
        if (row?.at === null || row === undefined) {
          expect(row?.problem).toMatch(/does not exist/);
          return;
        }
        const shown = new Date(row.at).toLocaleString('sv-SE', { timeZone }).slice(0, 16);
        expect(shown).toBe(written);
      }),
    );
  });
});
