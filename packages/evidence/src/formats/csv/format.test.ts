import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { samplesOf } from '../../testing/samples.ts';
import { Sample } from '../sample.ts';
import { cellAt, splitCells } from './cells.ts';
import { planCsv } from './plan.ts';

const plan = (text: string) => planCsv(new Sample(Buffer.from(text), 'x.csv', true));
const COMMA = ','.charCodeAt(0);

describe('CSV', () => {
  it('reads quoted cells over several lines, and date and time of day from two columns', async () => {
    const sample = samplesOf('csv').find(({ name }) => name === 'handover.csv');
    const { events } = await readAll(sample?.bytes ?? '', {
      name: 'handover.csv',
      zone: 'Europe/Zurich',
    });
    expect(
      events.map(({ at, atOriginal, citation, text }) => [at, atOriginal, citation.line, text]),
    ).toEqual([
      [
        '2026-03-10T12:02:00.000Z',
        '2026-03-10 13:02',
        2,
        'Wer: Nadia, Stufe: warn, Notiz: Erste Meldung\r\nüber zwei Zeilen, mit "Zitat"',
      ],
      [
        '2026-03-10T12:05:30.000Z',
        '2026-03-10 13:05:30',
        4,
        'Wer: Jun, Stufe: error, Notiz: Zurückgerollt',
      ],
    ]);
  });

  it('finds source, actor, level and message by name', async () => {
    const text =
      'id,Timestamp,Level,Service,User,Message,Detail\n7,1773147720,WARN,api,jun,slow,p95\n8,1773147721,3,db,,down,\n';
    const { events } = await readAll(text, { name: 'events.csv' });
    expect(events).toMatchObject([
      {
        at: '2026-03-10T13:02:00.000Z',
        level: 'warn',
        source: 'api',
        actor: 'jun',
        text: 'slow — p95 · id: 7',
      },
      { level: 'error', source: 'db', actor: null, text: 'down · id: 8' },
    ]);
  });

  it.each([
    ['a,b\n1,2\n', null],
    ['just text\nmore text\n', null],
    ['n,when\n1,2026-03-10T13:02:00Z\n', { time: 1, hasHeader: true, delimiter: ',' }],
    ['2026-03-10T13:02:00Z\ta\tb\n', { time: 0, hasHeader: false, delimiter: '\t' }],
    ['count,2026\n1773147720,5\n', null],
  ])('plans %j', (text, wanted) => {
    if (wanted === null) expect(plan(text)).toBeNull();
    else expect(plan(text)).toMatchObject(wanted);
  });

  it('reports a cell that cannot be read and a quote that is never closed', async () => {
    const text =
      'time,message\n2026-03-10T13:02:00Z,ok\nsoon,x\n2026-03-10T13:02:00Z,ok\n2026-03-10T13:03:00Z,"open\nend';
    const { report } = await readAll(text, { name: 'x.csv' });
    expect(report.events).toBe(2);
    expect(report.unreadableSamples).toMatchObject([
      { line: 3, reason: 'its time “soon” is not one that can be read' },
      {
        line: 5,
        reason: 'a quoted cell is not closed before the file ends',
        excerpt: '2026-03-10T13:03:00Z,"open',
      },
    ]);
  });

  it('goes on after a quote that is not closed within a thousand lines', async () => {
    const rows = Array.from({ length: 1500 }, () => '2026-03-10T13:02:00Z,ok');
    const text = ['time,message', '2026-03-10T13:01:00Z,"open', ...rows].join('\n');
    const { report } = await readAll(text, { name: 'x.csv' });
    expect(report).toMatchObject({ unreadable: 1, events: 501 });
  });

  it('splits cells as csv-parse does', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é') });
    const print = (text: string) =>
      /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const record = cells.map(print).join(',');
        const wanted = firstRecord(parse(record, { trim: false }));
        const split = splitCells(Buffer.from(record), COMMA);
        if (record !== '')
          expect(split).toEqual(
            wanted.map((text, index) => (print(cells[index] ?? '') === text ? text.trim() : text)),
          );
        expect(cells.map((_, index) => cellAt(Buffer.from(record), COMMA, index))).toEqual(split);
        expect(cellAt(Buffer.from(record), COMMA, cells.length)).toBe('');
      }),
    );
  });
});

// csv-parse's types do not know that records are lists of text here.
const firstRecord = (records: unknown): string[] =>
  Array.isArray(records) && Array.isArray(records[0]) ? records[0].map(String) : [];
