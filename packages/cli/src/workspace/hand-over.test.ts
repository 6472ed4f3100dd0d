import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

/** The Nodes of the PATH outside of node_modules, with their major version. */
const installed = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .filter((file) => existsSync(file))
  .map((file) => ({
    file,
    major: Number(execFileSync(file, ['-p', 'process.versions.node.split(".")[0]'])),
  }));
const older = installed.find(({ major }) => major < 24);

describe('an installed Node before 24', () => {
  const reason = older ? '' : ' (skipped: the Node on this machine is new enough by itself)';
  it.skipIf(older === undefined)(`hands over to the Node that npm brought${reason}`, async () => {
    const node = older?.file ?? '';
    const version = await run(['--version'], { node });
    expect(version).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    const wrong = await run(['lnt'], { node });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean lint?') });
    const piped = await run(['complete', '--', 'li'], { node });
    expect(piped.stdout).toContain('lint\t');
  });
});
