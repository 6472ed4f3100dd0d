import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decodeText } from './decode.ts';
import { FileProblem, unreadable } from './file-problem.ts';

/** More bytes than any Markdown file that is read can have; beyond it a file is not even opened. */
const MOST_BYTES = 48_000_000;

/**
 * The text of a file.
 *
 * @throws FileProblem when it cannot be read, is no text, or is far too large
 */
export function readText(path: string): Decoded {
  return decodeText(readBytes(path), path);
}

/** Read at once: a thread for each small file would take longer than the reading. */
function readBytes(path: string): Uint8Array {
  try {
    assertSize(path, statSync(path).size);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof FileProblem ? error : unreadable(path, error);
  }
}

/**
 * Refuses what is too large to be a text that people wrote.
 *
 * @throws FileProblem
 */
function assertSize(path: string, bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  throw new FileProblem({
    path,
    what: `${path} has ${Math.round(bytes / 1e6).toLocaleString('en')} MB; files up to ${MOST_BYTES / 1e6} MB are read.`,
    todo: 'Split it; logs are imported as evidence.',
  });
}
