import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Utf8Watch } from './utf8-watch.ts';

it('agrees with isUtf8 however the bytes arrive', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc
      .constantFrom('c3', 'e282', 'f09f9982', 'ff', '80', 'eda080', 'c0af')
      .map((hex) => Buffer.from(hex, 'hex')),
  );
  const bytes = fc.array(part).map((parts) => Buffer.concat(parts));
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 5 }), (content, size) => {
      const watch = new Utf8Watch();
      for (let at = 0; at < content.length; at += size) watch.push(content.subarray(at, at + size));
      expect(watch.broken).toBe(!isUtf8(content));
    }),
    { numRuns: 1000 },
  );
});
