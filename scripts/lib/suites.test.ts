import { expect, test } from 'vitest';
import { countsOf, playwrightCounts, vitestCounts } from './suites.mjs';

test('reads what Vitest reports', () => {
  expect(vitestCounts({ numPassedTests: 12, numFailedTests: 1, numTotalTests: 13 })).toEqual({
    passed: 12,
    failed: 1,
  });
});

test('reads what Playwright reports; a test that passed on a second try has failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightCounts({ stats })).toEqual({ passed: 4, failed: 2 });
});

test('counts a run that failed as a whole as one failure', () => {
  expect(countsOf({ numPassedTests: 3, numFailedTests: 0 }, 1, vitestCounts)).toEqual({
    passed: 3,
    failed: 1,
  });
  expect(countsOf(undefined, 1, vitestCounts)).toEqual({ passed: 0, failed: 1 });
  expect(countsOf({ numPassedTests: 3, numFailedTests: 2 }, 1, vitestCounts).failed).toBe(2);
  expect(countsOf({ numPassedTests: 3, numFailedTests: 0 }, 0, vitestCounts).failed).toBe(0);
});
