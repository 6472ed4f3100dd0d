import { evidenceError } from '../errors/evidence-error.ts';
import { nameBinary } from './name-binary.ts';
import { sniffEncoding } from './sniff-encoding.ts';

/**
 * Refuses what cannot be read as UTF-8 text, saying what it looks like.
 *
 * @param head the first bytes of the file
 */
export function refuseUnlessText(head: Buffer, file: string): void {
  if (head.length === 0) throw evidenceError('evidence/empty-file', { file });
  const { kind, label } = nameBinary(head);
  if (kind === 'packed') {
    throw evidenceError('evidence/packed', { file, what: `The file is ${label}` });
  }
  const encoding = sniffEncoding(head);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const what = `The text is in ${encoding.toUpperCase()}`;
    throw evidenceError('evidence/not-utf8', { file, what });
  }
  if (kind === 'binary' || encoding === 'binary') {
    throw evidenceError('evidence/binary', { file, what: `The file is ${label}, not text` });
  }
}
