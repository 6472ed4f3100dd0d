import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isUnchanged, writeStamp } from './fingerprint.mjs';
import { npm } from './install.mjs';
import { environment } from './node24.mjs';

/** All that the web app is made of: itself, and the packages of ours that it may import. */
const inputs = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'].map(
    (path) => `packages/web/${path}`,
  ),
  ...['domain', 'contract', 'markdown', 'lint'].map((name) => `packages/${name}/src`),
  'package-lock.json',
];

/**
 * Builds the web app unless the one that is there was built from these sources.
 *
 * @param {string} root
 * @param {(line: string) => void} say Called only when there is something to do.
 */
export async function ensureWebBuilt(root, say) {
  // Not in dist, which the server hands out as it is.
  const stamp = join(root, 'node_modules', '.cache', 'kintsugi', 'web-build.json');
  const built = existsSync(join(root, 'packages/web/dist/index.html'));
  if (built && (await isUnchanged(stamp, root, inputs))) return;
  say('Building the web app …');
  const start = Date.now();
  const { code, output } = await npm(root, ['run', 'build', '-w', 'packages/web'], environment());
  if (code !== 0) throw new Error(explainBuild(output));
  await writeStamp(stamp, root, inputs);
  say(`Built in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** The end of what the build said: the reasons stand there. @param {string} output */
function explainBuild(output) {
  return `The web app could not be built.\n${output.trim().split('\n').slice(-60).join('\n')}`;
}
