import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Browser tests. `npm test` finds a Chromium and names it here. */
export default defineConfig({
  testDir: 'e2e',
  // The longest files first, so that nobody waits for one of them in the end.
  projects: [
    { name: 'accessibility', testMatch: 'accessibility/*.spec.ts' },
    { name: 'way', testMatch: '*.spec.ts', testIgnore: 'accessibility/**' },
  ],
  outputDir: 'test-results/e2e',
  // Two spec files at a time, each with a server and a PostgreSQL of its own: much of a test is waiting.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Far above what is needed: only a hang should run into them, never a slow machine.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    // A trace shows every step of a failure, and makes every run about twice as long.
    trace: process.env.KINTSUGI_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.KINTSUGI_CHROMIUM && { executablePath: process.env.KINTSUGI_CHROMIUM }),
      args: [
        // Chromium's sandbox does not run as root, which is what CI containers are.
        ...(isRoot ? ['--no-sandbox'] : []),
        // Nothing but the page under test may use the network.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
