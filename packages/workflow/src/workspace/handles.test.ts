import { Handle } from '@kintsugi/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handleFrom } from './handles.ts';

test.each([
  ['Amara Okafor', 'amara.okafor'],
  ['  Tomás   Herrera ', 'tomás.herrera'],
  ['O’Neil, Jr.', 'o.neil.jr'],
  ['王小明', '王小明'],
  ['<script>', 'script'],
  ['!!!', 'person'],
])('%s becomes %s', (name, handle) => {
  expect(handleFrom(name)).toBe(handle);
});

test('whatever the name, it is a handle with room for a number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const handle = handleFrom(name);
      expect(Handle.safeParse(`${handle}.1234567`).success).toBe(true);
    }),
  );
});
