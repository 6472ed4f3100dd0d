import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { describeZone } from './describe-zone.ts';
import { parseEpoch } from './parse-epoch.ts';
import { parseIso } from './parse-iso.ts';
import { parseWholeTime } from './parse-whole-time.ts';
import { daysFromCivil, daysInMonth, ParsedTime } from './parsed-time.ts';
import { refuseInstant } from './refuse-instant.ts';
import { YearClock } from './year-clock.ts';
import { ZoneClock } from './zone-clock.ts';

const utc = new ZoneClock(null);
const zurich = new ZoneClock('Europe/Zurich');

function read(text: string, clock = utc) {
  const time = new ParsedTime();
  const bytes = Buffer.from(text);
  if (!parseWholeTime(bytes, 0, bytes.length, time)) return null;
  const at = new Date(clock.instantOf(time)).toISOString();
  return { at, precision: time.precisionName, zone: describeZone(time, clock) };
}

describe('parseIso', () => {
  it('agrees with Temporal on every day and time', () => {
    const dates = fc.date({
      noInvalidDate: true,
      min: new Date('0002-01-01'),
      max: new Date('9999-12-31'),
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(read(date.toISOString())?.at).toBe(date.toISOString());
      }),
    );
  });

  it.each([
    ['2026-03-10T13:02:00Z', '2026-03-10T13:02:00.000Z', 'second', 'UTC'],
    ['2026-03-10t13:02:00.5z', '2026-03-10T13:02:00.500Z', 'millisecond', 'UTC'],
    ['2026-03-10 13:02:00,123 +0100', '2026-03-10T12:02:00.123Z', 'millisecond', '+01:00'],
    ['2026-03-10T13:02:00.123456-03:30', '2026-03-10T16:32:00.123Z', 'microsecond', '-03:30'],
    ['2026-03-10T13:02:00.123456789+05', '2026-03-10T08:02:00.123Z', 'nanosecond', '+05:00'],
    ['2026/03/10 13:02', '2026-03-10T13:02:00.000Z', 'minute', 'UTC'],
    ['2026-03-10 13:02:00 UTC', '2026-03-10T13:02:00.000Z', 'second', 'UTC'],
    ['2026-03-10', '2026-03-10T00:00:00.000Z', 'day', 'UTC'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', 'second', 'UTC'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z', 'second', 'UTC'],
  ])('reads %s', (text, at, precision, zone) => {
    expect(read(text)).toMatchObject({ at, precision, zone: { zone } });
  });

  it.each([
    '2026-13-01',
    '2026-02-29',
    '2026-04-31T00:00:00Z',
    '2026-03-10T24:00:00Z',
    '2026-3-10',
    '2026-03-10T13:02:00 PST',
    'x2026-03-10',
  ])('does not read %s', (text) => expect(read(text)).toBeNull());

  it('stops after the time when text follows', () => {
    const time = new ParsedTime();
    for (const [text, end] of [
      ['2026-03-10 13:02:00 -3 degrees', 19],
      ['2026-03-10 13:02:00 Zurich', 19],
      ['2026-03-10 13:02:00 +0100 x', 25],
      ['2026-03-10 13:02:00.x', 19],
    ] as const) {
      expect(parseIso(Buffer.from(text), 0, text.length, time)).toBe(true);
      expect(time.end).toBe(end);
    }
  });
});

describe('parseEpoch', () => {
  it.each([
    ['0', '1970-01-01T00:00:00.000Z', 'second'],
    ['1773147720', '2026-03-10T13:02:00.000Z', 'second'],
    ['1773147720.123456', '2026-03-10T13:02:00.123Z', 'microsecond'],
    ['1773147720123', '2026-03-10T13:02:00.123Z', 'millisecond'],
    ['1773147720123.5', '2026-03-10T13:02:00.123Z', 'microsecond'],
    ['1773147720123456', '2026-03-10T13:02:00.123Z', 'microsecond'],
    ['1773147720123999999', '2026-03-10T13:02:00.123Z', 'nanosecond'],
    ['253402300799000', '9999-12-31T23:59:59.000Z', 'millisecond'],
  ])('reads %s', (text, at, precision) => {
    expect(read(text)).toMatchObject({ at, precision, zone: { zone: 'UTC', decidedBy: 'format' } });
  });

  it.each(['', '-1', '1.', '.5', '1e9', '12345678901234567890', '1 ', '0x10'])(
    'does not read “%s”',
    (text) => {
      expect(parseEpoch(Buffer.from(text), 0, text.length, new ParsedTime())).toBe(false);
    },
  );

  it('drops digits of nanoseconds without rounding', () => {
    const nanos = fc.bigInt({ min: 260_000_000_000_000_000n, max: 9_223_372_036_854_775_807n });
    fc.assert(
      fc.property(nanos, (value) => {
        const time = new ParsedTime();
        parseEpoch(Buffer.from(String(value)), 0, String(value).length, time);
        expect(BigInt(time.localMs)).toBe(value / 1_000_000n);
      }),
    );
  });
});

describe('refuseInstant', () => {
  it.each([
    ['0001-01-01T00:00:00Z', /no time was set/],
    ['0001-12-31T23:59:59Z', /no time was set/],
    ['1970-01-01T00:00:00Z', null],
    ['9999-12-31T23:59:59Z', null],
  ])('%s', (text, reason) => {
    const said = refuseInstant(Date.parse(text));
    if (reason === null) expect(said).toBeNull();
    else expect(said).toMatch(reason);
  });
});

describe('ZoneClock', () => {
  it('agrees with Temporal in every quarter of an hour, cached or not', () => {
    const clock = new ZoneClock('Australia/Lord_Howe');
    const local = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2050, 0, 1) });
    fc.assert(
      fc.property(local, (ms) => {
        const plain = Temporal.Instant.fromEpochMilliseconds(ms)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime();
        const wanted = plain.toZonedDateTime('Australia/Lord_Howe').epochMilliseconds;
        expect(ms - clock.offsetAt(ms)).toBe(wanted);
        expect(ms - clock.offsetAt(ms)).toBe(wanted);
      }),
    );
  });

  it.each([
    [
      '2026-03-29 01:59:59',
      '2026-03-29T00:59:59.000Z',
      /^The record states no zone; this one was chosen for the file\.$/,
    ],
    ['2026-03-29 02:30:00', '2026-03-29T01:30:00.000Z', /skipped as the clocks went forward/],
    ['2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z', /chosen for the file\.$/],
    ['2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z', /happened twice/],
    ['2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z', /chosen for the file\.$/],
  ])('reads %s in Zurich', (text, at, why) => {
    const found = read(text, zurich);
    expect(found?.at).toBe(at);
    expect(found?.zone).toMatchObject({ zone: 'Europe/Zurich', decidedBy: 'user' });
    expect(found?.zone.why).toMatch(why);
  });

  it('lets the record’s own offset win', () => {
    expect(read('2026-03-10T13:02:00Z', zurich)?.zone).toMatchObject({
      decidedBy: 'record',
      zone: 'UTC',
    });
  });

  it('says so when UTC is only assumed', () => {
    expect(read('2026-03-10 13:02:00')?.zone).toMatchObject({
      decidedBy: 'default',
      zone: 'UTC',
      why: expect.stringMatching(/assumed/),
    });
  });

  it('refuses a zone there is not', () => {
    expect(() => new ZoneClock('Mars/Olympus')).toThrow(
      expect.objectContaining({ id: 'evidence/unknown-zone' }),
    );
  });
});

describe('YearClock', () => {
  const day = (month: number, date: number) => ({ month, day: date, msOfDay: 0 });
  const years = (reference: string, ...days: readonly (readonly [number, number])[]) => {
    const clock = new YearClock(Date.parse(reference));
    return days.map(([month, date]) =>
      new Date(clock.resolve(day(month, date))).toISOString().slice(0, 10),
    );
  };

  it('goes on over New Year', () => {
    expect(years('2026-01-02T00:00:00Z', [12, 30], [12, 31], [1, 1], [1, 2])).toEqual([
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
    ]);
  });

  it('takes a log that begins shortly after the incident for the same year', () => {
    expect(years('2025-12-31T23:00:00Z', [1, 1])).toEqual(['2026-01-01']);
    expect(years('2026-03-10T00:00:00Z', [3, 20])).toEqual(['2025-03-20']);
  });

  it('is not led astray by lines out of order', () => {
    expect(years('2026-01-02T00:00:00Z', [1, 1], [12, 31], [1, 1])).toEqual([
      '2026-01-01',
      '2025-12-31',
      '2026-01-01',
    ]);
  });

  it('finds the leap year of 29 February', () => {
    expect(years('2026-03-10T00:00:00Z', [2, 29])).toEqual(['2024-02-29']);
  });

  it('knows the calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const first = Temporal.PlainDate.from({ year, month, day: 1 });
          expect(daysInMonth(year, month)).toBe(first.daysInMonth);
          expect(daysFromCivil(year, month, 1) * 86_400_000).toBe(
            first.toZonedDateTime('UTC').epochMilliseconds,
          );
        },
      ),
    );
  });
});
