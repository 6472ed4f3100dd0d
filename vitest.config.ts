import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'action/**/*.test.ts',
      'packages/*/src/**/*.test.{ts,tsx}',
      'examples/**/*.test.ts',
      'scripts/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    globalSetup: ['packages/store/src/postgres/test-global-setup.ts'],
    maxWorkers: 2,
    // Generous: a busy machine is no failure. No test waits for time to pass.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
