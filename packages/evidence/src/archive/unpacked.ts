import type { EvidenceErrorId } from '../errors/evidence-error.ts';
import type { FormatState } from '../formats/format.ts';

/** A file that came out of an upload. Its content must be read (or left) before the next one. */
export interface UnpackedFile {
  readonly type: 'file';
  /** `name` as uploaded, `name!inner/path` for a file of an archive. */
  readonly name: string;
  /** UTF-8 bytes, or whatever the file holds when it is no text: `indexEvidence` tells. */
  readonly content: AsyncIterable<Uint8Array>;
  /** True when the content is the uploaded file byte for byte, so that it need not be copied. */
  readonly sameAsUpload: boolean;
  /** Pass them on to `indexEvidence` as its `hints`. */
  readonly hints: FormatState;
  /** Sentences for people, such as that a UTF-8 copy was made. */
  readonly notes: readonly string[];
}

/** Something in an archive that was left out, and why. */
export interface SkippedEntry {
  readonly type: 'skipped';
  readonly name: string;
  /** Null for what is no evidence by its nature. */
  readonly error: EvidenceErrorId | null;
  readonly reason: string;
}

export type Unpacked = UnpackedFile | SkippedEntry;
