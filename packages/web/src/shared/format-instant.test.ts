import { expect, test } from 'vitest';
import { formatDay, formatInstant } from './format-instant.ts';

test('UTC and a zone, seconds only when there are any', () => {
  expect(formatInstant('2026-03-10T13:02:00Z', 'UTC')).toBe('2026-03-10 13:02 UTC');
  expect(formatInstant('2026-03-10T13:02:07.123Z', 'UTC')).toBe('2026-03-10 13:02:07 UTC');
  expect(formatInstant('2026-03-10T13:02:00Z', 'Europe/Zurich')).toBe('2026-03-10 14:02 CET');
  expect(formatInstant('2026-03-10T13:02:00Z', 'UTC', { day: false, zone: false })).toBe('13:02');
});

test('a day is the same day in every browser', () => {
  expect(formatDay('2026-03-10')).toBe('Tue, 10 Mar 2026');
});
