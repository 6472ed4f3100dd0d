import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { parseRest3164 } from './parse-header.ts';

const OPTIONS = { name: 'messages', format: 'syslog-3164' };

describe('syslog of RFC 3164', () => {
  it('finds the year, goes on over New Year, and says so', async () => {
    const text =
      'Dec 31 23:59:59 db a: one\nJan  1 00:00:00 db a: two\n<11>Jan  1 00:00:01 db a: three\n';
    const { events } = await readAll(text, { ...OPTIONS, referenceTime: '2026-01-01T00:30:00Z' });
    expect(events.map(({ at }) => at)).toEqual([
      '2025-12-31T23:59:59.000Z',
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:00:01.000Z',
    ]);
    expect(events[0]?.zone).toEqual({
      zone: 'UTC',
      decidedBy: 'default',
      why: 'The record states no zone and none was chosen for this file, so UTC was assumed. The record states no year; 2025 was taken, so that the log does not lie after the incident (2026-01-01).',
    });
    expect(events[2]).toMatchObject({
      level: 'error',
      source: 'db/a',
      text: 'three',
      atOriginal: 'Jan  1 00:00:01',
    });
  });

  it('reads the chosen zone around New Year without losing the year', async () => {
    const text = 'Dec 31 23:30:00 db a: one\nJan  1 00:30:00 db a: two\n';
    const { events } = await readAll(text, {
      ...OPTIONS,
      zone: 'Pacific/Kiritimati',
      referenceTime: '2026-01-01T00:00:00Z',
    });
    expect(events.map(({ at, zone }) => [at, /\d{4} was taken/.exec(zone.why)?.[0]])).toEqual([
      ['2025-12-31T09:30:00.000Z', '2025 was taken'],
      ['2025-12-31T10:30:00.000Z', '2026 was taken'],
    ]);
  });

  it('reads a year, a fraction and an offset where they stand', async () => {
    const text =
      '<189>Mar 10 2026 13:02:00.250 UTC: %LINK-3-UPDOWN: Interface up\n<13>Mar 10 2026 13:02:01 +0100 fw kernel: drop\n';
    const { events } = await readAll(text, OPTIONS);
    expect(events.map(({ at, zone, precision }) => [at, zone.decidedBy, precision])).toEqual([
      ['2026-03-10T13:02:00.250Z', 'record', 'millisecond'],
      ['2026-03-10T12:02:01.000Z', 'record', 'second'],
    ]);
  });

  it.each([
    'Feb 30 00:00:00 db a: x',
    '<999>Mar 10 13:02:00 db a: x',
    'Mar 10 25:00:00 db a: x',
    'Foo 10 13:02:00 db a: x',
    '\tat Pool.take',
  ])('does not read “%s”', async (line) => {
    const { report } = await readAll(`Mar 10 13:02:00 db a: ok\n${line}`, OPTIONS);
    expect(report).toMatchObject({ events: 1, unreadable: 1 });
  });

  it.each([
    ['db-1 postgres[812]: LOG: ready', { host: 'db-1', app: 'postgres', text: 'LOG: ready' }],
    ['su: failed', { host: null, app: 'su', text: 'failed' }],
    ['10.0.0.99 Use the BFG!', { host: '10.0.0.99', app: null, text: 'Use the BFG!' }],
    ['single', { host: null, app: null, text: 'single' }],
  ])('takes “%s” apart', (rest, parts) => expect(parseRest3164(rest)).toEqual(parts));
});
