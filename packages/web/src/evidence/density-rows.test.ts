import { expect, test } from 'vitest';
import { densityRows, shortFileName } from './density-rows.ts';

const file = (name: string, count: number) => ({ name, counts: [count, 1], notable: [0, count] });

test('few files keep a row each', () => {
  const files = [file('a', 1), file('b', 2)];
  expect(densityRows(files)).toEqual(files);
});

test('of many, the quiet ones are added up and none is lost', () => {
  const files = [1, 50, 2, 60, 3, 70, 4, 80].map((count) => file(`f${count}`, count));
  const rows = densityRows(files);
  expect(rows.map((row) => row.name)).toEqual(['f50', 'f60', 'f70', 'f80', '4 quieter files']);
  expect(rows.at(-1)).toEqual({ name: '4 quieter files', counts: [10, 4], notable: [0, 10] });
});

test('a file in an archive is named without it', () => {
  expect(shortFileName('export.zip!general/2026-03-10.json')).toBe('general/2026-03-10.json');
  expect(shortFileName('app.log')).toBe('app.log');
});
