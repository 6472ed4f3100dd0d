import type { Instant, UnreadableLine, ZoneDecision } from '@kintsugi/domain';
import type { EvidenceBlock } from '../block/block.ts';
import type { FormatChoice } from '../formats/detect-format.ts';
import type { ReadingContext } from './reading-context.ts';

/** Unreadable lines kept as samples; the rest is counted only. */
export const UNREADABLE_SAMPLES = 1000;

/** What reading a file came to. */
export interface IndexReport {
  /** Id of the format. */
  readonly format: string;
  readonly formatTitle: string;
  readonly detection: FormatChoice;
  /** The zone decision of the file as a whole; each event has its own. */
  readonly zone: ZoneDecision;
  readonly events: number;
  readonly unreadable: number;
  /** The first {@link UNREADABLE_SAMPLES} of them. */
  readonly unreadableSamples: readonly UnreadableLine[];
  /** First and last instant, leaving suspicious times aside unless there are no others. */
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  /** Events before 1990 or from 2100 on: kept, but worth a look. */
  readonly suspicious: number;
  /** Sentences for people about the file as a whole. */
  readonly notes: readonly string[];
  readonly bytes: number;
  readonly lines: number;
  /** Keep it beside the blocks: `materialise` needs it. */
  readonly reading: ReadingContext;
}

/** What `indexEvidence` yields: blocks in order, then exactly one report. */
export type IndexItem =
  | { readonly type: 'block'; readonly block: EvidenceBlock }
  | { readonly type: 'report'; readonly report: IndexReport };
