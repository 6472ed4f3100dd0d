import { createVSIX } from '@vscode/vsce';
import { bundleExtension, EXTENSION } from './bundle.ts';

/**
 * Makes the .vsix and gives its path. What it needs is in the bundles, so no dependency is packed and
 * nothing is fetched.
 */
export async function packageExtension(packagePath: string): Promise<string> {
  await bundleExtension();
  await createVSIX({
    cwd: EXTENSION,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (import.meta.main) {
  console.log(await packageExtension(`${EXTENSION}dist/kintsugi.vsix`));
}
