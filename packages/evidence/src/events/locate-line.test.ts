import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryRange } from '../reading/byte-range.ts';
import { indexText } from '../testing/index-text.ts';
import { locateLine } from './locate-line.ts';

const LINES = Array.from({ length: 9000 }, (_, i) =>
  i % 7 === 3 ? 'unreadable' : JSON.stringify({ time: 1773147720000 + i, msg: 'x'.repeat(i % 90) }),
);
const TEXT = LINES.join('\n');

describe('locateLine', () => {
  it('finds every line, with the index or without', async () => {
    const { blocks } = await indexText(TEXT, { name: 'api.log' });
    const readRange = memoryRange(Buffer.from(TEXT));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9000 }), fc.boolean(), async (line, indexed) => {
        const block = indexed ? blocks.findLast(({ firstLine }) => firstLine <= line) : undefined;
        const place = await locateLine(readRange, line, block);
        expect(TEXT.slice(place?.byteStart, place?.byteEnd)).toBe(LINES[line - 1]);
        expect(place?.line).toBe(line);
      }),
      { numRuns: 50 },
    );
  });

  it('finds nothing beyond the file', async () => {
    const readRange = memoryRange(Buffer.from('a\nb\n'));
    expect(await locateLine(readRange, 2)).toEqual({ line: 2, byteStart: 2, byteEnd: 3 });
    expect(await locateLine(readRange, 3)).toBeNull();
    expect(await locateLine(readRange, 9)).toBeNull();
  });
});
