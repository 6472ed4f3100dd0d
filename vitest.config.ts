import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const WEB = 'packages/web/src/**/*.test.{ts,tsx}';

/** Files that take longest, started first so that nobody waits for one of them in the end. */
const LONGEST = [
  'e2e/crash/',
  'cli/src/whole-way.test',
  'cli/src/workspace/start.test',
  'cli/src/main.test',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const index = LONGEST.findIndex((part) => moduleId.includes(part));
  return index < 0 ? LONGEST.length : index;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: ['packages/store/src/postgres/test-global-setup.ts'],
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
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
