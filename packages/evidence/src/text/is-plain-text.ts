import { SAMPLE_BYTES } from '../formats/sample.ts';
import type { GrowingFile } from '../reading/growing-file.ts';
import { nameBinary } from './name-binary.ts';
import { sniffEncoding } from './sniff-encoding.ts';

/**
 * True when a file is kept and read as it is: neither packed nor binary nor in need of a UTF-8 copy.
 * What is there of its beginning decides.
 */
export async function isPlainText(file: GrowingFile): Promise<boolean> {
  const head = await file.head(SAMPLE_BYTES + 3);
  return nameBinary(head).kind === 'unknown' && sniffEncoding(head) === 'utf-8';
}
