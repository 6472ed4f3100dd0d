import { expect, test } from 'vitest';
import { emptyRow, fromRows, toRows } from './term-rows.ts';

test('terms come back as they were', () => {
  const terms = {
    'war room': { message: 'Say meeting.' },
    Reckless: 'allow',
    hero: { level: 'info' },
  } as const;
  expect(fromRows(toRows(terms))).toEqual(terms);
});

test('rows without a phrase are left out, and blanks around one', () => {
  const rows = [emptyRow(), { ...emptyRow(), phrase: ' hero ', message: '  ' }];
  expect(fromRows(rows)).toEqual({ hero: {} });
});
