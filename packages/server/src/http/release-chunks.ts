/**
 * Passes the chunks of a request on, and frees the memory of each when the next one is asked for.
 * Left to the garbage collector, they heap up: an upload of 500 MB kept about 60 MB of them and had
 * the whole heap looked through every 64 MB, which took longer than receiving did.
 */
export async function* releaseChunks(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) {
    yield chunk;
    release(chunk);
  }
}

/** Frees a chunk that has its memory to itself; one that shares it is left to the collector. */
function release({ buffer, byteOffset, length }: Buffer): void {
  if (!(buffer instanceof ArrayBuffer) || byteOffset !== 0 || length !== buffer.byteLength) return;
  buffer.transfer(0);
}
