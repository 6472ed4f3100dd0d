import type { EvidenceBlock } from '../block/block.ts';
import { type DecodedBlock, decodeBlock } from '../block/decode-block.ts';
import type { ReadRange } from '../reading/byte-range.ts';
import type { CitedPlace } from './read-lines-around.ts';

const NEWLINE = 0x0a;
const STEP_BYTES = 256 * 1024;

/** A block as far as finding a line needs it. */
export type LineBlock = Pick<EvidenceBlock, 'firstLine' | 'byteStart' | 'entries' | 'count'>;

/**
 * Where a line of a file stands, when only its number is known: from the nearest record before it
 * that the index knows, lines are counted in the bytes.
 *
 * @param line 1-based
 * @param block the last block whose `firstLine` is not after the line; absent when there is none
 * @returns null when the file has fewer lines
 */
export async function locateLine(
  readRange: ReadRange,
  line: number,
  block?: LineBlock,
): Promise<CitedPlace | null> {
  const near = block === undefined ? FILE_START : nearestRecord(decodeBlock(block), line);
  let at = near.line;
  let byteStart = near.byteStart;
  let offset = near.byteStart;
  for (;;) {
    const bytes = Buffer.from(await readRange(offset, offset + STEP_BYTES));
    for (let p = 0; ; at++) {
      const newline = bytes.indexOf(NEWLINE, p);
      if (newline === -1) break;
      if (at === line) return { line, byteStart, byteEnd: offset + newline };
      byteStart = offset + newline + 1;
      p = newline + 1;
    }
    offset += bytes.length;
    if (bytes.length < STEP_BYTES) {
      return at === line && byteStart < offset ? { line, byteStart, byteEnd: offset } : null;
    }
  }
}

const FILE_START = { line: 1, byteStart: 0 };

// Records of documents may begin inside a line; that is no matter, as lines are shown whole.
function nearestRecord({ count, line: lines, byteStart }: DecodedBlock, line: number) {
  let best = FILE_START;
  for (let i = 0; i < count; i++) {
    const at = lines[i] ?? 1;
    if (at <= line && at > best.line) best = { line: at, byteStart: byteStart[i] ?? 0 };
  }
  return best;
}
