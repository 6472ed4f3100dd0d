import { expect, it } from 'vitest';
import { barLine } from './progress.ts';

it('shows bytes, rate, time left and events', () => {
  expect(barLine({ done: 10_000_000, totalBytes: 40_000_000, events: 9100, elapsedMs: 2000 })).toBe(
    '█████░░░░░░░░░░░░░░░  10.0 MB of 40.0 MB  5.0 MB/s  6 s left  9,100 events',
  );
});

it('promises no time while nothing has come, and ends full for an empty file', () => {
  expect(barLine({ done: 0, totalBytes: 100, events: undefined, elapsedMs: 0 })).toContain(
    '… left',
  );
  expect(barLine({ done: 0, totalBytes: 0, events: 0, elapsedMs: 5 })).toContain('█'.repeat(20));
});
