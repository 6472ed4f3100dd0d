import { expect, test } from 'vitest';
import { addSample, ratePerSecond, type Sample, secondsLeft } from './rate.ts';

test('rate over the last seconds only', () => {
  let samples: Sample[] = [];
  for (const sample of [
    { at: 0, done: 0 },
    { at: 1000, done: 10 },
    { at: 9000, done: 20 },
    { at: 10_000, done: 120 },
  ])
    samples = addSample(samples, sample);
  expect(ratePerSecond(samples)).toBe(100);
  expect(secondsLeft(320, 120, 100)).toBe(2);
});

test('one sample says nothing, and a restart begins anew', () => {
  expect(ratePerSecond(addSample([], { at: 0, done: 5 }))).toBeNull();
  expect(addSample([{ at: 0, done: 50 }], { at: 1, done: 0 })).toEqual([{ at: 1, done: 0 }]);
  expect(secondsLeft(100, 10, null)).toBeNull();
  expect(secondsLeft(100, 10, 0)).toBeNull();
});
