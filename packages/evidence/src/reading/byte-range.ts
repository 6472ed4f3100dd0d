import { open } from 'node:fs/promises';

/**
 * Reads the bytes [start, end) of a stored file; fewer come back when the file ends before. Over a
 * file on disk by `fileRange`; a blob store gives its own.
 */
export type ReadRange = (start: number, end: number) => Promise<Uint8Array>;

/** Reads ranges of a file on disk. Each call opens the file anew: nothing has to be closed. */
export function fileRange(path: string): ReadRange {
  return async (start, end) => {
    await using handle = await open(path, 'r');
    const buffer = Buffer.allocUnsafe(Math.max(0, end - start));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(
        buffer,
        filled,
        buffer.length - filled,
        start + filled,
      );
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  };
}

/** Reads ranges of bytes held in memory. */
export const memoryRange =
  (bytes: Uint8Array): ReadRange =>
  async (start, end) =>
    bytes.subarray(start, end);
