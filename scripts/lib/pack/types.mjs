import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { run } from '../run.mjs';

/** Our packages in types, and the declarations they are. @type {Readonly<Record<string, string>>} */
const doors = {
  '@kintsugi/domain': 'domain/src/index',
  '@kintsugi/domain/light': 'domain/src/light',
  '@kintsugi/markdown': 'markdown/src/index',
  '@kintsugi/markdown/structure': 'markdown/src/structure',
};

/** Whose declarations are made. */
const packages = ['domain', 'markdown', 'lint'];

/** What is published of them, and all it leans on. */
const entries = ['lint/src/index', 'lint/src/files/index'];

/**
 * Writes the declarations of the library and of all of ours that they lean on, with relative imports
 * that a package can have.
 *
 * @param {string} root @param {string} to
 */
export async function writeTypes(root, to) {
  const made = await mkdtemp(join(root, 'node_modules', '.cache', 'types-'));
  try {
    await declare(root, made);
    const seen = new Set(entries);
    for (const entry of seen) {
      const text = await readFile(join(made, `${entry}.d.ts`), 'utf8');
      await write(
        join(to, `${entry}.d.ts`),
        rewritten(entry, text, (wanted) => seen.add(wanted)),
      );
    }
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** @param {string} root @param {string} outDir */
async function declare(root, outDir) {
  const project = join(outDir, 'tsconfig.json');
  const compilerOptions = {
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, types: ['node'] },
    ...{ rootDir: join(root, 'packages'), outDir, stripInternal: true },
  };
  // All files, for what is reached through node_modules alone is nobody's to declare.
  const include = packages.map((name) => join(root, 'packages', name, 'src/**/*.ts'));
  const base = join(root, 'tsconfig.json');
  await writeFile(
    project,
    JSON.stringify({
      extends: base,
      compilerOptions,
      include,
      exclude: [join(root, 'packages/**/*.test.ts')],
    }),
  );
  const { code, output } = await run(join(root, 'node_modules/.bin/tsc'), ['-p', project], {
    cwd: root,
  });
  if (code !== 0) throw new Error(`The types could not be made:\n${output}`);
}

/**
 * @param {string} entry @param {string} text @param {(wanted: string) => void} want
 */
function rewritten(entry, text, want) {
  const here = posix.dirname(entry);
  return text.replace(/((?:from|import\()\s*)(['"])([^'"]+)\2/g, (all, before, quote, wanted) => {
    const target = wanted.startsWith('.')
      ? posix.join(here, wanted.replace(/\.ts$/, ''))
      : doors[wanted];
    if (target === undefined) {
      if (wanted.startsWith('@kintsugi/'))
        throw new Error(`${entry} leans on ${wanted}: add its door.`);
      return all;
    }
    want(target);
    const path = relative(here, target).split('\\').join('/');
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}.js${quote}`;
  });
}

/** @param {string} file @param {string} text */
async function write(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
