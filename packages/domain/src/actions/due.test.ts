import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn } from './action.ts';
import { addDays, endOfDueDate } from './due.ts';

describe('endOfDueDate', () => {
  test.each([
    ['2026-03-10', 'UTC', '2026-03-11T00:00:00.000Z'],
    ['2026-03-28', 'Europe/Zurich', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Zurich', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Zurich', '2026-10-25T23:00:00.000Z'],
    ['2026-07-01', 'Pacific/Kiritimati', '2026-07-01T10:00:00.000Z'],
    ['2026-07-01', 'Pacific/Pago_Pago', '2026-07-02T11:00:00.000Z'],
    ['2026-03-28', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ])('%s in %s ends at %s', (date, zone, end) => {
    expect(endOfDueDate(date, zone)).toBe(end);
  });

  test('the second before it is still the day, in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('Europe/Zurich', 'America/New_York', 'Asia/Kathmandu', 'Africa/Cairo'),
        (days, zone) => {
          const date = addDays('1990-01-01', days);
          const end = Date.parse(endOfDueDate(date, zone));
          expect(dateIn(new Date(end - 1000).toISOString(), zone)).toBe(date);
          expect(dateIn(new Date(end).toISOString(), zone) > date).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
