import { describe, expect, it } from 'vitest';
import { readAll } from '../testing/index-text.ts';
import { samplesOf } from '../testing/samples.ts';
import { detectFormat } from './detect-format.ts';
import { FORMATS } from './index.ts';

const SAMPLES = FORMATS.flatMap(({ id }) => samplesOf(id));

describe('every format', () => {
  it('has samples, a description and an id of its own', () => {
    const ids = FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(SAMPLES.map(({ format }) => format))).toEqual(new Set(ids));
    for (const { reads, zones, title } of FORMATS) {
      for (const text of [reads, zones, title]) expect(text.trim().length).toBeGreaterThan(2);
    }
  });

  it.each(SAMPLES)('$format recognises its sample $name by content alone', ({ format, bytes }) => {
    const [best] = detectFormat(bytes, 'file', true);
    expect(best).toMatchObject({ format });
  });

  it.each(SAMPLES)('$format reads every record of $name', async ({ bytes, name }) => {
    const { report, events } = await readAll(bytes, { name });
    expect(report.unreadableSamples).toEqual([]);
    expect(events.length).toBe(report.events);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event.text).not.toBe('');
      expect(event.atOriginal).not.toBe('');
      const { byteStart, byteEnd, line } = event.citation;
      const before = bytes.subarray(0, byteStart).toString('latin1');
      expect(before.split('\n').length).toBe(line);
      expect(bytes.toString('utf8', byteStart, byteEnd)).toContain(event.atOriginal.split(' ')[0]);
    }
  });
});
