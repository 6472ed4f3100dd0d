import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeBlock, entryAt } from '../block/decode-block.ts';
import { materialise } from '../events/materialise.ts';
import { indexText, streamOf } from '../testing/index-text.ts';
import { indexEvidence } from './index-evidence.ts';

const FILE_ID = '0197a3c0-0000-7000-8000-000000000001';

const LINES = [
  '{"level":30,"time":1773147720123,"pid":1,"hostname":"pod-1","name":"checkout-api","msg":"ready"}',
  '',
  '{"level":50,"time":"2026-03-10T14:02:01+01:00","msg":"no connection","err":{"message":"timeout"}}',
  'Killed',
  '{"level":"warn","timestamp":"2026-03-10 13:02:02","msg":"slow"}',
];

describe('indexEvidence', () => {
  it('turns JSON lines into entries that lead back to the lines', async () => {
    const text = LINES.join('\r\n');
    const { blocks, report } = await indexText(text, { name: 'api.log' });
    expect(report).toMatchObject({ format: 'json-lines', events: 3, unreadable: 1, lines: 5 });
    expect(report.unreadableSamples).toEqual([
      expect.objectContaining({ line: 4, reason: 'it is not JSON', excerpt: 'Killed' }),
    ]);
    expect(report.bytes).toBe(Buffer.byteLength(text));

    const [block] = blocks;
    if (block === undefined) throw new Error('no block');
    const entries = decodeBlock(block);
    const events = Array.from({ length: block.count }, (_, i) => {
      const entry = entryAt(entries, i);
      if (entry === undefined) throw new Error(`no entry ${i}`);
      const bytes = Buffer.from(text).subarray(entry.byteStart, entry.byteStart + entry.length);
      const file = {
        fileId: FILE_ID,
        fileName: 'api.log',
        sha256: createHash('sha256').update(text).digest('hex'),
        reading: report.reading,
      };
      return materialise(bytes, { ...entry, ordinal: block.firstOrdinal + i }, file);
    });
    expect(events.map(({ at, level, text: said, source }) => [at, level, source, said])).toEqual([
      ['2026-03-10T13:02:00.123Z', 'info', 'checkout-api', 'ready'],
      ['2026-03-10T13:02:01.000Z', 'error', 'api', 'no connection: timeout'],
      ['2026-03-10T13:02:02.000Z', 'warn', 'api', 'slow'],
    ]);
    expect(events.map(({ zone }) => zone.decidedBy)).toEqual(['format', 'record', 'default']);
    expect(events.map(({ citation }) => citation.line)).toEqual([1, 3, 5]);
    expect(events[2]?.atOriginal).toBe('2026-03-10 13:02:02');
  });

  it('gives the same blocks however the bytes arrive', async () => {
    const text = `${LINES.join('\n')}\n`.repeat(50);
    const whole = await indexText(text, { name: 'api.log' });
    for (const size of [1, 7, 64, 1000]) {
      const parts: unknown[] = [];
      for await (const item of indexEvidence(streamOf(text, size), {
        name: 'api.log',
        referenceTime: '2026-03-10T13:00:00Z',
      })) {
        parts.push(item.type === 'block' ? item.block : item.report);
      }
      expect(parts).toEqual([...whole.blocks, whole.report]);
    }
  });
});
