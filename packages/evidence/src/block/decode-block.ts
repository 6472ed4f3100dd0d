import type { EventEntry } from './block.ts';
import { ENTRIES_VERSION, HAS_VARIANT } from './block-builder.ts';
import { unzigzag, VarintReader } from './varint.ts';

/** The entries of a block as columns; entry `i` is at index `i` of each. */
export interface DecodedBlock {
  readonly count: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: Float64Array;
  readonly byteStart: Float64Array;
  readonly length: Float64Array;
  readonly line: Float64Array;
  /** Level codes: 0 none, 1 trace … 6 fatal. */
  readonly level: Uint8Array;
  /** Zone codes: index in `ZONE_CODES`. */
  readonly zone: Uint8Array;
  readonly variant: Uint32Array;
}

/**
 * Unpacks the entries of a block.
 *
 * @param count the block's `count`
 * @throws RangeError when the bytes are not `count` packed entries
 */
export function decodeBlock(block: { entries: Uint8Array; count: number }): DecodedBlock {
  const { count } = block;
  const columns = emptyColumns(count);
  const reader = new VarintReader(block.entries);
  const version = reader.next();
  if (version !== ENTRIES_VERSION) throw new RangeError(`Unknown layout ${version} of a block.`);
  let at = 0;
  let end = 0;
  let line = 0;
  for (let i = 0; i < count; i++) {
    at += unzigzag(reader.next());
    const start = end + unzigzag(reader.next());
    const length = reader.next();
    line += unzigzag(reader.next());
    end = start + length;
    const meta = reader.next();
    columns.at[i] = at;
    columns.byteStart[i] = start;
    columns.length[i] = length;
    columns.line[i] = line;
    columns.level[i] = meta & 7;
    columns.zone[i] = (meta >> 3) & 3;
    columns.variant[i] = (meta & HAS_VARIANT) === 0 ? 0 : reader.next();
  }
  return columns;
}

/** One entry of a decoded block; undefined outside of it. */
export function entryAt(decoded: DecodedBlock, index: number): EventEntry | undefined {
  const at = decoded.at[index];
  if (at === undefined) return undefined;
  return {
    at,
    byteStart: decoded.byteStart[index] ?? 0,
    length: decoded.length[index] ?? 0,
    line: decoded.line[index] ?? 1,
    level: decoded.level[index] ?? 0,
    zone: decoded.zone[index] ?? 0,
    variant: decoded.variant[index] ?? 0,
  };
}

function emptyColumns(count: number): DecodedBlock {
  return {
    count,
    at: new Float64Array(count),
    byteStart: new Float64Array(count),
    length: new Float64Array(count),
    line: new Float64Array(count),
    level: new Uint8Array(count),
    zone: new Uint8Array(count),
    variant: new Uint32Array(count),
  };
}
