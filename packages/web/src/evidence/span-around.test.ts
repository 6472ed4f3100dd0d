import { expect, test } from 'vitest';
import { spanAround, WHOLE_SPAN } from './span-around.ts';

const times = { startedAt: null, detectedAt: null, mitigatedAt: null, resolvedAt: null };

test('half an hour at least around the incident, half of it when it was long', () => {
  const short = { ...times, startedAt: '2026-03-10T13:00:00Z', resolvedAt: '2026-03-10T13:10:00Z' };
  expect(spanAround(short)).toEqual({
    from: '2026-03-10T12:30:00.000Z',
    to: '2026-03-10T13:40:00.000Z',
  });
  const long = { ...times, startedAt: '2026-03-10T12:00:00Z', resolvedAt: '2026-03-10T16:00:00Z' };
  expect(spanAround(long).from).toBe('2026-03-10T10:00:00.000Z');
});

test('everything while nobody knows when it began; two hours while it goes on', () => {
  expect(spanAround(times)).toBe(WHOLE_SPAN);
  expect(spanAround({ ...times, detectedAt: '2026-03-10T13:00:00Z' }).to).toBe(
    '2026-03-10T16:00:00.000Z',
  );
});
