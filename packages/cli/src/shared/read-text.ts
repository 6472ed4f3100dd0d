import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { EXIT } from './exit.ts';
import { Failure } from './failure.ts';

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws Failure when it cannot be read
 */
export async function readText(path: string): Promise<string> {
  if (path === '-') return readAll(process.stdin);
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure({ exitCode: EXIT.usage, what: `${path} cannot be read: ${why}`, cause });
  }
}
