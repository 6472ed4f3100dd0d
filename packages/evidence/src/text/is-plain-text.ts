import { SAMPLE_BYTES } from '../formats/sample.ts';
import { fileRange } from '../reading/byte-range.ts';
import { nameBinary } from './name-binary.ts';
import { sniffEncoding } from './sniff-encoding.ts';

/**
 * True when a file is kept and read as it is: neither packed nor binary nor in need of a UTF-8 copy.
 * The beginning decides, so a file that is still being written can be asked about too.
 */
export async function isPlainText(path: string): Promise<boolean> {
  const bytes = await fileRange(path)(0, SAMPLE_BYTES + 3);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return nameBinary(head).kind === 'unknown' && sniffEncoding(head) === 'utf-8';
}
