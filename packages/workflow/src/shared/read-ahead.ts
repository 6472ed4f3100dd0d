import type { FileRef, Lease, StoredEvidenceFile } from '@kintsugi/store';

/** The file of an upload, and where its bytes are being written. */
export interface AheadFile {
  readonly ref: FileRef;
  readonly name: string;
  readonly path: string;
  /** Bytes that are there by now. */
  readonly bytes: number;
}

/**
 * The reading of a file that is still being received. Disposing of it stops it, unless it was handed
 * over.
 */
export interface ReadingAhead extends AsyncDisposable {
  /** Stands in the file's context, as the attempt that reads it. */
  readonly attempt: string;
  /** True as long as nothing went wrong. */
  readonly usable: boolean;
  /** So many bytes have been written. */
  grow(bytes: number): void;
  /** All bytes are there. True when, so far, this reading can be taken for that of the file. */
  end(bytes: number): Promise<boolean>;
  /** Goes on in the background with a file that is `reading` by this attempt, and its lease. */
  handOver(file: StoredEvidenceFile, lease: Lease): void;
}

/** Begins to read a file while it is being received; null when that has to wait. */
export type ReadAhead = (file: AheadFile) => ReadingAhead | null;
