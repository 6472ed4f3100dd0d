import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type LintOptions, type LintReport, lint } from '@kintsugi/lint';
import { EXIT } from '../../shared/exit.ts';
import { Failure } from '../../shared/failure.ts';
import { STDIN } from './files.ts';

/** A linted file. */
export interface Linted {
  readonly path: string;
  readonly report: LintReport;
}

/** Lints files one after another. */
export async function lintFiles(files: readonly string[], options: LintOptions): Promise<Linted[]> {
  const linted: Linted[] = [];
  for (const path of files) {
    linted.push({ path, report: lint(await readText(path), options) });
  }
  return linted;
}

/**
 * The text of a file or of standard input; a byte order mark says which Unicode it is in.
 *
 * @throws Failure when it is no text
 */
async function readText(path: string): Promise<string> {
  const bytes = path === STDIN ? await buffer(process.stdin) : await readBytes(path);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure({
      exitCode: EXIT.usage,
      what: `${path} is not text in UTF-8, so there is nothing to lint.`,
      todo: 'Save it as UTF-8, or leave it out.',
      cause,
    });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure({ exitCode: EXIT.usage, what: `${path} cannot be read: ${why}`, cause });
  }
}
