import { describe, expect, it } from 'vitest';
import { indexText, readAll } from '../testing/index-text.ts';
import { indexEvidence } from './index-evidence.ts';
import { UNREADABLE_SAMPLES } from './index-report.ts';

const NAME = { name: 'api.log' };
const pino = (time: number | string, msg: string) => JSON.stringify({ level: 30, time, msg });

describe('bad input', () => {
  it('reads three zone styles mixed in one log line by line', async () => {
    const lines = [
      pino('2026-03-10T13:02:00Z', 'a'),
      pino('2026-03-10T15:02:01+02:00', 'b'),
      pino('2026-03-10 14:02:02', 'c'),
      pino(1773147723000, 'd'),
    ];
    const { events, report } = await readAll(lines.join('\n'), { ...NAME, zone: 'Europe/Zurich' });
    expect(events.map(({ at, zone }) => [at.slice(11, 19), zone.decidedBy, zone.zone])).toEqual([
      ['13:02:00', 'record', 'UTC'],
      ['13:02:01', 'record', '+02:00'],
      ['13:02:02', 'user', 'Europe/Zurich'],
      ['13:02:03', 'format', 'UTC'],
    ]);
    expect(report.zone).toEqual({
      zone: 'Europe/Zurich',
      decidedBy: 'user',
      why: '1 of 4 records do not state a zone; the one chosen for this file was used.',
    });
  });

  it('says for the whole file that UTC was assumed', async () => {
    const { report } = await indexText(pino('2026-03-10 14:02:02', 'c'), NAME);
    expect(report.zone).toMatchObject({
      zone: 'UTC',
      decidedBy: 'default',
      why: expect.stringMatching(/^No record states a zone/),
    });
  });

  it('keeps dates in 1970 and 9999, reports them, and leaves them out of the span', async () => {
    const lines = [
      pino('1970-01-01T00:00:00Z', 'a'),
      pino(1773147720000, 'b'),
      pino('9999-12-31T23:59:59Z', 'c'),
    ];
    const { report, events } = await readAll(lines.join('\n'), NAME);
    expect(events.map(({ at }) => at.slice(0, 4))).toEqual(['1970', '2026', '9999']);
    expect(report).toMatchObject({
      suspicious: 2,
      firstAt: '2026-03-10T13:02:00.000Z',
      lastAt: '2026-03-10T13:02:00.000Z',
    });
    expect(report.notes[0]).toMatch(/2 events have times .*1970-01-01.*9999-12-31.*line 1/);
    const only = await indexText(lines[0] ?? '', NAME);
    expect(only.report.firstAt).toBe('1970-01-01T00:00:00.000Z');
  });

  it('takes the year 1 for no time', async () => {
    const { report } = await indexText(
      `${pino(1773147720000, 'a')}\n${pino('0001-01-01T00:00:00Z', 'b')}`,
      NAME,
    );
    expect(report).toMatchObject({ events: 1, unreadable: 1 });
    expect(report.unreadableSamples[0]).toMatchObject({
      line: 2,
      reason: expect.stringMatching(/no time was set/),
    });
  });

  it('skips a byte order mark', async () => {
    const text = `\uFEFF${pino(1773147720000, 'a')}\n`;
    const { events } = await readAll(text, NAME);
    expect(events[0]).toMatchObject({ text: 'a', citation: { line: 1, byteStart: 3 } });
  });

  it('skips a byte order mark before a document', async () => {
    const { events } = await readAll(
      '\uFEFF[{"type":"message","ts":"1773148868.369971","text":"x"}]',
      { name: 'chat.json' },
    );
    expect(events[0]).toMatchObject({ text: 'x', citation: { line: 1, byteStart: 4 } });
  });

  it('counts every unreadable line and keeps the first thousand', async () => {
    const lines = [
      pino(1773147720000, 'a'),
      pino(1773147720000, 'b'),
      ...Array.from({ length: 1500 }, (_, i) => `bad ${i}`),
    ];
    const { report } = await indexText(lines.join('\n'), { ...NAME, format: 'json-lines' });
    expect(report.unreadable).toBe(1500);
    expect(report.unreadableSamples).toHaveLength(UNREADABLE_SAMPLES);
    expect(report.unreadableSamples.at(-1)).toMatchObject({
      line: 1002,
      excerpt: 'bad 999',
      reason: 'it is not JSON',
    });
  });

  it('does not read a line beyond the limit, but cites all of it', async () => {
    const long = 3_000_000;
    const text = `${pino(1773147720000, 'a')}\n${'x'.repeat(long)}\n${pino(1773147720001, 'b')}`;
    const { report, events } = await readAll(text, NAME);
    expect(events.map((event) => event.citation.line)).toEqual([1, 3]);
    const [skipped] = report.unreadableSamples;
    expect(skipped).toMatchObject({ line: 2, reason: expect.stringMatching(/3000000 bytes/) });
    expect((skipped?.byteEnd ?? 0) - (skipped?.byteStart ?? 0)).toBe(long);
    expect(skipped?.excerpt).toHaveLength(200);
  });

  it('holds a bounded part of an endless line in memory', async () => {
    const chunk = Buffer.alloc(1 << 20, 0x78);
    async function* endless() {
      yield Buffer.from(`${pino(1773147720000, 'a')}\n`.repeat(500));
      for (let i = 0; i < 256; i++) yield chunk;
    }
    const before = process.memoryUsage().rss;
    for await (const item of indexEvidence(endless(), NAME)) {
      if (item.type === 'report') expect(item.report).toMatchObject({ events: 500, unreadable: 1 });
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });

  it('notes bytes that are not UTF-8', async () => {
    const good = `${pino(1773147720000, 'a')}\n`;
    const bad = Buffer.concat([
      Buffer.from(good.repeat(3000)),
      Buffer.from(pino(1773147720000, 'Zürich'), 'latin1'),
    ]);
    const { report, events } = await readAll(bad, NAME);
    expect(report.notes[0]).toMatch(/not UTF-8/);
    expect(events.at(-1)?.text).toBe('Z\uFFFDrich');
  });

  it('shows text that cannot be stored as it stands', async () => {
    const { events } = await readAll(`{"time":1773147720000,"msg":"a\\u0000b \\ud800 c"}`, NAME);
    expect(events[0]?.text).toBe('a␀b \uFFFD c');
  });

  it('refuses a document beyond the limit and an unknown format or zone', async () => {
    async function* large() {
      yield Buffer.from('[{"type":"message","ts":"1773148865.724805"},');
      for (let i = 0; i < 66; i++) yield Buffer.alloc(1 << 20, 0x20);
    }
    const read = async () => {
      for await (const item of indexEvidence(large(), { name: 'chat.json' }))
        expect(item.type).toBe('never');
    };
    await expect(read()).rejects.toMatchObject({ id: 'evidence/document-too-large' });
    await expect(indexText('x'.repeat(100_000), NAME)).rejects.toThrow(
      /first line is longer than the 64 KiB/,
    );
    await expect(indexText('x', { ...NAME, format: 'nope' })).rejects.toMatchObject({
      id: 'evidence/unknown-format',
      message: expect.stringMatching(/json-lines, syslog-5424/),
    });
    await expect(indexText(pino(1, 'x'), { ...NAME, zone: 'Nowhere' })).rejects.toMatchObject({
      id: 'evidence/unknown-zone',
    });
  });

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort();
    await expect(indexText(pino(1773147720000, 'a'), { ...NAME, signal })).rejects.toMatchObject({
      id: 'evidence/cancelled',
    });
  });
});
