import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { samplesOf } from '../../testing/samples.ts';

const sample = (wanted: string) =>
  samplesOf('text-lines').find(({ name }) => name === wanted)?.bytes ?? '';

describe('text lines', () => {
  it('keeps stack traces with their record', async () => {
    const { events } = await readAll(sample('app.log'), { name: 'app.log' });
    expect(events.map(({ level, citation }) => [level, citation.line])).toEqual([
      ['info', 1],
      ['error', 2],
      ['warn', 7],
    ]);
    expect(events[1]?.text.split('\n')).toHaveLength(5);
  });

  it('reads brackets, offsets and slashes', async () => {
    const { events } = await readAll(sample('notes.txt'), { name: 'notes.txt' });
    expect(events.map(({ at, text, level }) => [at.slice(11, 16), text, level])).toEqual([
      ['13:02', 'alert seen', null],
      ['12:04', 'called Nadia', null],
      ['13:05', 'rolled back', null],
      ['13:06', 'main.go:12: graceful shutdown', null],
    ]);
  });

  it.each([
    ['ERROR x', 'error'],
    ['[warn] x', 'warn'],
    ['<Info> x', 'info'],
    ['fatal: x', 'fatal'],
    ['an error occurred', null],
    ['terror: x', null],
  ])('finds the level of “%s”', async (text, level) => {
    const { events } = await readAll(`2026-03-10T13:02:00Z ${text}`, {
      name: 'a.log',
      format: 'text-lines',
    });
    expect(events[0]?.level).toBe(level);
  });

  it('counts lines before the first time as unreadable', async () => {
    const { report } = await readAll('head\n2026-03-10T13:02:00Z x\ntail', {
      name: 'a.log',
      format: 'text-lines',
    });
    expect(report).toMatchObject({ events: 1, unreadable: 1 });
  });
});
