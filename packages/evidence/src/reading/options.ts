import type { Instant } from '@kintsugi/domain';
import type { FormatState } from '../formats/format.ts';

/** How far reading has come. */
export interface IndexProgress {
  readonly bytes: number;
  /** The size of the file where it is known. */
  readonly totalBytes: number | null;
  readonly events: number;
  readonly unreadable: number;
}

/** How a file is to be read. */
export interface IndexOptions {
  /** The file's name, for detection and messages; `archive.zip!inner/path` inside an archive. */
  readonly name: string;
  /** Id of a format chosen by hand; detected when absent. */
  readonly format?: string | undefined;
  /** IANA zone for times that state none; UTC when absent, and said so. */
  readonly zone?: string | null | undefined;
  /** About when the incident was, for times without a year; now when absent. */
  readonly referenceTime?: Instant | undefined;
  /** What `unpackEvidence` said about the file. */
  readonly hints?: FormatState | undefined;
  /** Aborting it ends the reading with `evidence/cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Called about once a megabyte. */
  readonly onProgress?: ((progress: IndexProgress) => void) | undefined;
}
