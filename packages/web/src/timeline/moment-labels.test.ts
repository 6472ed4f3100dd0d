import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './moment-labels.ts';

test('marks at the same place share a label', () => {
  expect(
    placeLabels(
      [
        { name: 'Detected', x: 101 },
        { name: 'Started', x: 100 },
      ],
      760,
    ),
  ).toMatchObject([{ name: 'Started, detected', x: 100, row: 0 }]);
});

test('a label near the right edge stands left of its line', () => {
  expect(placeLabels([{ name: 'Resolved', x: 740 }], 760)).toMatchObject([{ flipped: true }]);
});

test('no two labels of a row touch', () => {
  const marks = fc.array(
    fc.record({
      name: fc.constantFrom('Started', 'Detected', 'Mitigated'),
      x: fc.integer({ min: 0, max: 760 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(marks, (given) => {
      const spans = placeLabels(given, 760).map(({ name, x, row, flipped }) => {
        const length = name.length * 6.2;
        return { row, from: flipped ? x - length : x, to: flipped ? x : x + length };
      });
      for (const a of spans)
        for (const b of spans)
          if (a !== b && a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
    }),
  );
});
