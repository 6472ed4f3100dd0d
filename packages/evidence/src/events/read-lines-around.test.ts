import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileRange, memoryRange } from '../reading/byte-range.ts';
import { readLinesAround } from './read-lines-around.ts';

const LINES = Array.from({ length: 40 }, (_, i) => `line ${i + 1} ${'.'.repeat(i)}`);

const placeOf = (lines: readonly string[], first: number, last = first, eol = 1) => {
  const lengths = lines.map((line) => Buffer.byteLength(line) + eol);
  const sum = (until: number) =>
    lengths.slice(0, until).reduce((total, length) => total + length, 0);
  return { line: first, byteStart: sum(first - 1), byteEnd: sum(last) - eol };
};

describe('readLinesAround', () => {
  it('gives the cited lines and some around them', async () => {
    const context = await readLinesAround(
      memoryRange(Buffer.from(LINES.join('\n'))),
      placeOf(LINES, 10, 11),
      { before: 2, after: 1 },
    );
    expect(context.map(({ line, text, cited }) => [line, text, cited])).toEqual([
      [8, LINES[7], false],
      [9, LINES[8], false],
      [10, LINES[9], true],
      [11, LINES[10], true],
      [12, LINES[11], false],
    ]);
    expect(context[2]).toMatchObject(placeOf(LINES, 10));
  });

  it('agrees with split() everywhere in a file with CRLF', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kintsugi-lines-'));
    const path = join(folder, 'file');
    await writeFile(path, LINES.join('\r\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 6 }),
        fc.nat({ max: 6 }),
        async (line, before, after) => {
          const context = await readLinesAround(fileRange(path), placeOf(LINES, line, line, 2), {
            before,
            after,
          });
          const from = Math.max(1, line - before);
          const to = Math.min(40, line + after);
          expect(context.map((found) => found.line)).toEqual(
            Array.from({ length: to - from + 1 }, (_, i) => from + i),
          );
          expect(context.map(({ text }) => text)).toEqual(LINES.slice(from - 1, to));
        },
      ),
      { numRuns: 60 },
    );
    await rm(folder, { recursive: true });
  });

  it('shows a record far inside a very long line from shortly before it', async () => {
    const text = `${'é'.repeat(2_000_000)}{"here":1}${'x'.repeat(9000)}\nnext`;
    const byteStart = 4_000_000;
    const context = await readLinesAround(memoryRange(Buffer.from(text)), {
      line: 1,
      byteStart,
      byteEnd: byteStart + 10,
    });
    const [cited] = context;
    expect(cited).toMatchObject({ line: 1, cited: true, cut: true });
    expect(cited?.text.indexOf('{"here":1}')).toBe(100);
    expect(cited?.text).not.toContain('\uFFFD');
    expect(cited?.textFrom).toBe(byteStart - 200);
  });
});
