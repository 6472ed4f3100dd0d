import { expect, test } from 'vitest';
import { extend, moveTo, NOTHING_CHOSEN, toggle } from './selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

test('toggle, then a range in either direction, keeps what was chosen before', () => {
  const one = toggle(NOTHING_CHOSEN, ids, 3);
  expect([...one.chosen]).toEqual(['d']);
  expect([...extend(one, ids, 1).chosen].toSorted()).toEqual(['b', 'c', 'd']);
  const two = toggle(extend(one, ids, 4), ids, 0);
  expect([...two.chosen].toSorted()).toEqual(['a', 'd', 'e']);
  expect(toggle(two, ids, 0).chosen.has('a')).toBe(false);
});

test('the keyboard stays in the list and a row that is gone changes nothing', () => {
  expect(moveTo(NOTHING_CHOSEN, 5, 99).active).toBe(4);
  expect(moveTo(NOTHING_CHOSEN, 5, -3).active).toBe(0);
  expect(moveTo(NOTHING_CHOSEN, 0, 3).active).toBe(0);
  expect(toggle(NOTHING_CHOSEN, ids, 9)).toBe(NOTHING_CHOSEN);
});
