import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { LintConfig } from '@kintsugi/lint';
import { z } from 'zod';
import { EXIT } from '../../shared/exit.ts';
import { Failure } from '../../shared/failure.ts';

const NAME = 'kintsugi.config.json';

const FileShape = z.strictObject({
  $schema: z.string().optional(),
  rules: z.record(z.string(), z.enum(['error', 'warn', 'info', 'off', 'on'])).optional(),
  roster: z
    .array(z.strictObject({ name: z.string().min(1), handle: z.string().nullish() }))
    .optional(),
});

/**
 * The rules and people to lint by: the file given, else the nearest `kintsugi.config.json` from the
 * current folder upwards, else none.
 *
 * @throws Failure when the file given is missing, or the one found cannot be read
 */
export async function readLintConfig(given: string | undefined): Promise<LintConfig> {
  if (given !== undefined) {
    const config = await readOne(resolve(given));
    if (config) return config;
    throw new Failure({ exitCode: EXIT.usage, what: `--config: there is no file ${given}.` });
  }
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const config = await readOne(join(folder, NAME));
    if (config) return config;
    if (folder === dirname(folder)) return {};
  }
}

async function readOne(file: string): Promise<LintConfig | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw broken(file, error instanceof Error ? error.message : String(error), error);
  }
  return parse(file, text);
}

function parse(file: string, text: string): LintConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error), error);
  }
  const read = FileShape.safeParse(value);
  if (!read.success) throw broken(file, z.prettifyError(read.error), read.error);
  const { rules, roster } = read.data;
  return {
    ...(rules && { rules }),
    ...(roster && {
      roster: roster.map(({ name, handle }) => ({ name, ...(handle != null && { handle }) })),
    }),
  };
}

const broken = (file: string, why: string, cause: unknown): Failure =>
  new Failure({
    exitCode: EXIT.usage,
    what: `${file} cannot be used: ${why}`,
    todo: 'It holds {"rules": {"language/blame": "warn"}, "roster": [{"name": "Ada"}]}, each part optional.',
    cause,
  });
