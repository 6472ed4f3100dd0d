import type { Readable } from 'node:stream';

/** Bytes safely stored, named by what they are. */
export interface StoredBlob {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Immutable blobs named by their SHA-256. What `put` resolved for is on disk (fsync) before it
 * resolves. The folder implementation is here; an S3-compatible one fills the same port.
 */
export interface BlobStore {
  put(source: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<StoredBlob>;
  /** Reads a byte range (end exclusive), or everything. */
  open(key: string, range?: { start: number; end: number }): Readable;
  read(key: string, start: number, end: number): Promise<Buffer>;
  /** A path on this machine, for workers that read on their own. */
  localPath(key: string): string;
  remove(key: string): Promise<void>;
}
