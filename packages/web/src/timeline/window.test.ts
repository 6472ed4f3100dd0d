import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pan, type TimeWindow, windowAround, zoom } from './window.ts';

const whole: TimeWindow = { from: 0, to: 6_000_000 };

test('zooming in and out again returns to the whole', () => {
  const near = zoom(whole, whole, 0.5);
  expect(near).toEqual({ from: 1_500_000, to: 4_500_000 });
  expect(zoom(near, whole, 2)).toEqual(whole);
});

test('whatever is pressed, the window stays inside the whole and is never empty', () => {
  const step = fc.oneof(
    fc.record({ zoom: fc.double({ min: 0.1, max: 10, noNaN: true }) }),
    fc.record({ pan: fc.double({ min: -5, max: 5, noNaN: true }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const end = steps.reduce<TimeWindow>(
        (window, one) =>
          'zoom' in one ? zoom(window, whole, one.zoom) : pan(window, whole, one.pan),
        whole,
      );
      expect(end.from).toBeGreaterThanOrEqual(whole.from);
      expect(end.to).toBeLessThanOrEqual(whole.to + 1e-6);
      expect(end.to - end.from).toBeGreaterThanOrEqual(9_999);
    }),
  );
});

test('a window around a single instant has air', () => {
  expect(windowAround([1_000_000])).toEqual({ from: 940_000, to: 1_060_000 });
  expect(windowAround([])).toBeNull();
});
