import { epochMs } from '@kintsugi/domain';
import { expect, test } from 'vitest';
import { ago, roughly, timeLeft } from './time-words.ts';

const now = epochMs('2026-03-10T12:00:00Z');

test('time left and lateness in words', () => {
  expect(timeLeft('2026-03-12T12:00:00Z', now)).toBe('2 days left');
  expect(timeLeft('2026-03-10T14:05:00Z', now)).toBe('2 h 5 min left');
  expect(timeLeft('2026-03-11T00:00:00Z', now)).toBe('12 h left');
  expect(timeLeft('2026-03-10T09:00:00Z', now)).toBe('3 h late');
  expect(timeLeft('2026-03-01T12:00:00Z', now)).toBe('9 days late');
});

test('no span falls between two words', () => {
  for (let minutes = 0; minutes < 4 * 24 * 60; minutes += 7) {
    expect(roughly(minutes * 60_000)).toMatch(
      /^(\d+ (days|day|h|min)( \d+ min)?|less than a minute)$/,
    );
  }
});

test('what happened is said to be past', () => {
  expect(ago('2026-03-10T11:59:40Z', now)).toBe('just now');
  expect(ago('2026-03-10T11:30:00Z', now)).toBe('30 min ago');
});
