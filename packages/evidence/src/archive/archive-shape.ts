import type { FormatState } from '../formats/format.ts';

/**
 * What a format knows about an archive that a tool makes, such as a Slack export: which inner
 * files explain the others, and what they say about each.
 */
export interface ArchiveShape {
  /** True when the paths in an archive are those of such an export. */
  recognises(paths: readonly string[]): boolean;
  /** Paths whose content is needed to read the others; they are no evidence themselves. */
  readonly explains: readonly string[];
  /** Prepares hints from the explaining files that are there. */
  hints(contents: ReadonlyMap<string, Buffer>): (path: string) => FormatState;
  /** Why a path is no evidence; null when it is. */
  leavesOut(path: string): string | null;
}
