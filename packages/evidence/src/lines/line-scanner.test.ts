import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCounter } from './line-counter.ts';
import { LineScanner } from './line-scanner.ts';

type Seen = readonly [text: string, length: number, offset: number, line: number];

function scan(bytes: Buffer, size: number, limit?: number): Seen[] {
  const seen: Seen[] = [];
  const scanner = new LineScanner(
    {
      onLine: (buffer, start, end, offset, line) =>
        seen.push([buffer.toString('latin1', start, end), end - start, offset, line]),
      onLongLine: (head, length, offset, line) =>
        seen.push([`long ${head.toString('latin1')}`, length, offset, line]),
    },
    limit,
  );
  // One buffer for all chunks, as a file is read.
  const chunk = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    scanner.push(chunk.subarray(0, bytes.copy(chunk, 0, at, at + size)));
  }
  scanner.finish();
  return seen;
}

describe('LineScanner', () => {
  it('finds the lines of split(), with LF and CRLF', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', ''))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (content, size) => {
        const lines = content.split('\n');
        const last = lines.pop();
        const wanted = [...lines.map((line) => line.replace(/\r$/, '')), ...(last ? [last] : [])];
        const seen = scan(Buffer.from(content), size);
        expect(seen.map(([line]) => line)).toEqual(wanted);
        for (const [line, , offset] of seen)
          expect(content.slice(offset, offset + line.length)).toBe(line);
        expect(seen.map(([, , , line]) => line)).toEqual(wanted.map((_, index) => index + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('counts a long line and keeps only its beginning, however it arrives', () => {
    const content = `${'x'.repeat(25)}\r\nshort\n${'y'.repeat(10)}\r\n`;
    const wanted = [
      ['long xxxxxxxxxx', 25, 0, 1],
      ['short', 5, 27, 2],
      ['yyyyyyyyyy', 10, 33, 3],
    ];
    for (let size = 1; size < 60; size++)
      expect(scan(Buffer.from(content), size, 10)).toEqual(wanted);
  });
});

describe('LineCounter', () => {
  it('counts forward and back', () => {
    const counter = new LineCounter(Buffer.from('a\nb\n\nc'));
    expect([0, 1, 2, 4, 5, 0].map((offset) => counter.lineAt(offset))).toEqual([1, 1, 2, 3, 4, 1]);
  });
});
