import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent } from '../../packages/cli/bin/bundle.mjs';
import { bundleInto, writeManifest } from './lint-bundle.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

let folder: string;
let source: string;

beforeEach(async () => {
  folder = await mkdtemp(join(root, 'node_modules', '.cache', 'lint-bundle-'));
  source = join(folder, 'source.ts');
  await writeFile(source, 'one');
  await writeManifest(root, folder, [source.slice(root.length + 1)]);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const current = () => isCurrent(pathToFileURL(`${folder}/`));

describe('the bundle of kintsugi lint', () => {
  it('is used while its sources are what it was made of, whatever their times', async () => {
    expect(await current()).toBe(true);
    await utimes(source, new Date(0), new Date(0));
    expect(await current()).toBe(true);
  });

  it('is not used once a source has changed, or is gone, or when there is none', async () => {
    await writeFile(source, 'two');
    expect(await current()).toBe(false);
    await rm(source);
    expect(await current()).toBe(false);
    await rm(join(folder, 'manifest.json'));
    expect(await current()).toBe(false);
  });

  it('lints, and holds neither schemas nor a server', async () => {
    const inputs = await bundleInto(root, folder);
    expect(inputs.length).toBeGreaterThan(100);
    expect(inputs.filter((file) => /node_modules\/(zod|fastify|pg)\//.test(file))).toEqual([]);
    await writeFile(join(folder, 'a.md'), 'Bob ignored the alert.\n');
    const program = `(await import('./lint.mjs')).lintMain(['lint', '--json', 'a.md'])`;
    const { output } = await run(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
    });
    expect(JSON.parse(output).findings[0]).toMatchObject({ rule: 'language/blame', line: 1 });
  });
});
