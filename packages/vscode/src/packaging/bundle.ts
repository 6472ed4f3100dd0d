import { copyFile, glob, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licencesOf } from './licences.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The extension's folder. */
export const EXTENSION = at('');

const RULES = at('../lint/src/rules');

/**
 * Makes `dist/` anew: the extension and the language server as one file each, a page a rule, and the
 * schema of the configuration.
 */
export async function bundleExtension(): Promise<void> {
  await rm(at('dist'), { recursive: true, force: true });
  const modules = [
    ...(await bundle({ input: 'src/extension.ts', file: 'dist/extension.cjs', format: 'cjs' })),
    ...(await bundle({ input: 'src/server.ts', file: 'dist/server.mjs', format: 'esm' })),
  ];
  await writeFile(at('dist/third-party-licences.txt'), await licencesOf(modules));
  await copyRulePages();
  const schema = import.meta.resolve('@kintsugi/lint/kintsugi.config.schema.json');
  await copyFile(fileURLToPath(schema), at('dist/kintsugi.config.schema.json'));
}

interface Bundle {
  readonly input: string;
  readonly file: string;
  readonly format: 'cjs' | 'esm';
}

/** Makes one file, and gives the paths of what is in it; the oldest VS Code supported brings Node 20. */
async function bundle({ input, file, format }: Bundle): Promise<string[]> {
  const made = await rolldown({
    input: at(input),
    external: ['vscode'],
    platform: 'node',
    transform: { target: 'node20' },
  });
  const { output } = await made.write({
    file: at(file),
    format,
    minify: true,
    codeSplitting: false,
  });
  await made.close();
  return output.flatMap((part) => ('moduleIds' in part ? part.moduleIds : []));
}

async function copyRulePages(): Promise<void> {
  await mkdir(at('dist/rules'), { recursive: true });
  for await (const page of glob('*/README.md', { cwd: RULES })) {
    await copyFile(join(RULES, page), at(`dist/rules/${dirname(page)}.md`));
  }
}
