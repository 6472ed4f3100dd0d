import { defineConfig } from 'vitest/config';

const WEB = 'packages/web/src/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    globalSetup: ['packages/store/src/postgres/test-global-setup.ts'],
    maxWorkers: 2,
    // Generous: a busy machine is no failure. No test waits for time to pass.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'action/**/*.test.ts',
            'packages/*/src/**/*.test.ts',
            'examples/**/*.test.ts',
            'scripts/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
          exclude: [WEB, '**/node_modules/**'],
          // Modules are loaded once a worker: loading them took half of the time. A test leaves nothing behind.
          isolate: false,
        },
      },
      // A page has one document, so its tests do not share one.
      { extends: true, test: { name: 'web', include: [WEB] } },
    ],
  },
});
