import type { Level } from '@kintsugi/domain';

/** Events a block holds at most. */
export const BLOCK_EVENTS = 4096;

/**
 * Levels as small numbers: 0 is "the record states none", then domain's levels, least first.
 * Counts per block are kept in the same order.
 */
export const LEVEL_CODES = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
] as const satisfies readonly Level[];

/** The level behind a code; null for 0. */
export const levelOfCode = (code: number): Level | null => LEVEL_CODES[code - 1] ?? null;

/** Who decided the zone of a record, as a small number: the index in this list. */
export const ZONE_CODES = ['record', 'format', 'user', 'default'] as const;
export const ZONE_RECORD = 0;
export const ZONE_FORMAT = 1;
export const ZONE_USER = 2;
export const ZONE_DEFAULT = 3;

/**
 * Up to {@link BLOCK_EVENTS} consecutive events of a file. The file's bytes stay the one home of
 * what was said; a block only says where each record stands and when it happened.
 */
export interface EvidenceBlock {
  /** 0-based number of the block in its file. */
  readonly blockNo: number;
  /** Ordinal (0-based, in file order) of the block's first event. */
  readonly firstOrdinal: number;
  readonly count: number;
  /** Earliest and latest instant in the block, milliseconds since 1970 UTC. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** The bytes of the file that the block's records lie in; `byteEnd` is exclusive. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** 1-based line of the block's first record. */
  readonly firstLine: number;
  /** Events per level code: none, trace, debug, info, warn, error, fatal. */
  readonly levelCounts: readonly number[];
  /** The packed entries; see README.md. `decodeBlock` reads them. */
  readonly entries: Uint8Array<ArrayBuffer>;
}

/** Where one record stands and when it happened. */
export interface EventEntry {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly byteStart: number;
  /** Bytes of the record, without its last line end. */
  readonly length: number;
  /** 1-based line the record begins on. */
  readonly line: number;
  /** 0 none, 1 trace … 6 fatal. */
  readonly level: number;
  /** Index in {@link ZONE_CODES}. */
  readonly zone: number;
  /** Which event of the record, where a record holds several (an alert fires and resolves). */
  readonly variant: number;
}
