import { expect, test } from 'vitest';
import { excerptParts } from './excerpt.ts';

test('hits are told from the words around them', () => {
  expect(excerptParts('the ⟦payment⟧ queue and ⟦payments⟧')).toEqual([
    { text: 'the ', hit: false },
    { text: 'payment', hit: true },
    { text: ' queue and ', hit: false },
    { text: 'payments', hit: true },
  ]);
});

test('an unclosed mark and HTML stay plain text', () => {
  expect(excerptParts('a ⟦b <b>x</b>')).toEqual([{ text: 'a ⟦b <b>x</b>', hit: false }]);
  expect(excerptParts('')).toEqual([]);
});
