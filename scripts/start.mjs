import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { forward } from './lib/forward.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureLintBundle } from './lib/lint-bundle.mjs';
import { environment, needNode24 } from './lib/node24.mjs';
import { root } from './lib/paths.mjs';
import { serverFlags } from './lib/server-flags.mjs';
import { ensureWebBuilt } from './lib/web-build.mjs';

/**
 * `npm start`: makes ready what is not, then starts the server under Node 24. Runs on Node 20 and
 * without any dependency, since there may be none yet. Prints nothing when all is ready.
 */
try {
  await ensureInstalled(root, console.log);
  await ensureWebBuilt(root, console.log);
  await ensureLintBundle(root, console.log);
  const cli = join(root, 'packages/cli/bin/kintsugi.mjs');
  if (!existsSync(cli)) throw new Error(`${cli} is missing. Run \`git checkout -- packages/cli\`.`);
  const args = [...serverFlags, cli, 'start', ...process.argv.slice(2)];
  process.exitCode = await forward(needNode24(), args, { env: environment() });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
