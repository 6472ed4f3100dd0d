import type { BlockBuilder } from '../block/block-builder.ts';
import type { FormatState, ReadContext } from '../formats/format.ts';
import type { Tally } from './tally.ts';

/** What a pass over a file writes to. */
export interface PassParts {
  readonly context: ReadContext;
  readonly builder: BlockBuilder;
  readonly tally: Tally;
}

/** One pass over the bytes of a file, in the way its format is read. */
export interface Pass {
  /** Takes the next bytes; they may be reused by the caller afterwards. */
  push(chunk: Buffer): void;
  /** The file ends. Returns what the format needs to read single records later. */
  finish(): FormatState;
  /** Lines of the file, after `finish`. */
  readonly lines: number;
}
