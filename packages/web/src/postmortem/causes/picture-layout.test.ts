import type { CauseNode } from '@kintsugi/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, wrapText } from './picture-layout.ts';

const node = (index: number, parent: number | null): CauseNode => ({
  id: `n${index}`,
  parentId: parent === null ? null : `n${parent}`,
  position: index,
  kind: 'trigger',
  category: null,
  text: `cause number ${index} `.repeat((index % 5) + 1),
  version: 1,
});

const trees = fc
  .array(fc.nat(), { maxLength: 25 })
  .map((seeds) =>
    seeds.map((seed, index) => node(index, seed % 3 === 0 || index === 0 ? null : seed % index)),
  );

test('every node has a box, and no two boxes overlap', () => {
  fc.assert(
    fc.property(trees, (nodes) => {
      const { boxes, links } = layOut(nodes);
      expect(boxes).toHaveLength(nodes.length);
      expect(links).toHaveLength(nodes.filter((one) => one.parentId !== null).length);
      for (const a of boxes)
        for (const b of boxes)
          if (a !== b && a.x === b.x)
            expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
    }),
  );
});

test('long texts and long words are cut and say so', () => {
  expect(wrapText('short')).toEqual(['short']);
  expect(wrapText('x'.repeat(80))).toEqual([`${'x'.repeat(29)}…`]);
  const cut = wrapText('word '.repeat(60));
  expect(cut).toHaveLength(4);
  expect(cut.at(-1)).toMatch(/…$/);
});
