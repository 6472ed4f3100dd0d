import { open } from 'node:fs/promises';

const CHUNK_BYTES = 1024 * 1024;

/** Where the bytes of a file come from: its path, or a stream of its chunks. */
export type ByteSource = string | AsyncIterable<Uint8Array>;

/**
 * The bytes of a source, chunk by chunk. A chunk is only valid until the next one is asked for:
 * a file is read into two buffers in turn, so that memory stays flat and the disk works ahead.
 */
export async function* readChunks(source: ByteSource): AsyncGenerator<Buffer, void, undefined> {
  if (typeof source === 'string') {
    yield* readFileChunks(source);
    return;
  }
  for await (const chunk of source) {
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/** The size of a file; null for a stream. */
export async function sizeOf(source: ByteSource): Promise<number | null> {
  if (typeof source !== 'string') return null;
  await using handle = await open(source, 'r');
  return (await handle.stat()).size;
}

async function* readFileChunks(path: string): AsyncGenerator<Buffer, void, undefined> {
  await using handle = await open(path, 'r');
  let current = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let other = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let reading = handle.read(current, 0, CHUNK_BYTES, null);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = handle.read(other, 0, CHUNK_BYTES, null);
      yield current.subarray(0, bytesRead);
      [current, other] = [other, current];
    }
  } finally {
    // The handle must not be closed under a read that is still under way.
    await reading.catch(() => undefined);
  }
}
