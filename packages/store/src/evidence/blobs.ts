import type { Readable } from 'node:stream';

/** Bytes safely stored, named by what they are. */
export interface StoredBlob {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** How bytes are put. */
export interface PutOptions {
  /** Stops putting; nothing stays behind. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Told now and then how many bytes can be read at a path of this machine, so that reading need not
   * wait for the last byte. They are not on disk yet, and the path is gone when putting fails.
   */
  readonly onWritten?: ((path: string, bytes: number) => void) | undefined;
}

/**
 * Immutable blobs named by their SHA-256. What `put` resolved for is on disk (fsync) before it
 * resolves. The folder implementation is here; an S3-compatible one fills the same port.
 */
export interface BlobStore {
  /**
   * Stores the bytes of a source in bounded memory; the same bytes twice are stored once. When the
   * source fails or `signal` is aborted, nothing stays behind. A chunk need only be valid until the
   * next one is asked for.
   *
   * @throws KintsugiError `server/disk-full` when there is no room left
   */
  put(source: AsyncIterable<Uint8Array>, options?: PutOptions): Promise<StoredBlob>;
  /** Reads a byte range (end exclusive), or everything. */
  open(key: string, range?: { start: number; end: number }): Readable;
  /** The bytes of a range (end exclusive), fewer when the blob ends before it. */
  read(key: string, start: number, end: number): Promise<Buffer>;
  /** The size in bytes, or null when there is no such blob. */
  size(key: string): Promise<number | null>;
  /** A path on this machine, for workers that read on their own. */
  localPath(key: string): string;
  /** Removes a blob; one that is gone already is no error. */
  remove(key: string): Promise<void>;
  /** Every blob and when it was last put (milliseconds since 1970), for finding orphans. */
  list(): AsyncIterable<{ readonly key: string; readonly putAt: number }>;
}
