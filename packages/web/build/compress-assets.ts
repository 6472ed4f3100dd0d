import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|map)$/;
/** Below this many bytes a compressed copy saves nothing. */
const LEAST = 512;

/**
 * Writes a `.br` and a `.gz` beside every text file of the build, so that the server sends them as
 * they are and compresses nothing while somebody waits.
 */
export function compressAssets(): Plugin {
  let folder = 'dist';
  return {
    name: 'kintsugi-compress-assets',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files
          .filter((file) => TEXT.test(file))
          .map((file) => compressFile(path.join(folder, file))),
      );
    },
  };
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST) return;
  const brotli = promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  const zipped = promisify(gzip)(bytes, { level: 9 });
  await writeFile(`${file}.br`, await brotli);
  await writeFile(`${file}.gz`, await zipped);
}
