import { SAMPLE_BYTES } from '../formats/sample.ts';

/** The beginning of a stream, and the stream as if nothing had been taken from it. */
export interface Peeked {
  readonly head: Buffer;
  /** True when the head is all there is. */
  readonly whole: boolean;
  readonly chunks: AsyncIterable<Buffer>;
}

/** Looks at the first `wanted` bytes (fewer when the stream is shorter) of a stream. */
export async function peek(
  chunks: AsyncGenerator<Buffer, void, undefined>,
  wanted = SAMPLE_BYTES + 3,
): Promise<Peeked> {
  const taken: Buffer[] = [];
  let length = 0;
  let whole = false;
  while (length < wanted) {
    const { value, done } = await chunks.next();
    if (done || value === undefined) {
      whole = true;
      break;
    }
    // A copy, because a chunk is only valid until the next one is asked for.
    taken.push(Buffer.from(value));
    length += value.length;
  }
  const head = taken.length === 1 && taken[0] ? taken[0] : Buffer.concat(taken);
  // Cut to what was wanted, so that what is found in it does not depend on the sizes of chunks.
  return { head: head.subarray(0, wanted), whole, chunks: resume(head, chunks) };
}

async function* resume(head: Buffer, chunks: AsyncGenerator<Buffer, void, undefined>) {
  try {
    if (head.length > 0) yield head;
    yield* chunks;
  } finally {
    await chunks.return();
  }
}
