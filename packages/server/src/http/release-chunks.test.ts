import { describe, expect, test } from 'vitest';
import { releaseChunks } from './release-chunks.ts';

async function* of(...chunks: Buffer[]) {
  yield* chunks;
}

describe('releaseChunks', () => {
  test('a chunk is whole until the next one is asked for, then its memory is free', async () => {
    const [a, b] = [Buffer.allocUnsafeSlow(4).fill('a'), Buffer.allocUnsafeSlow(4).fill('b')];
    const passed = releaseChunks(of(a, b));
    expect((await passed.next()).value?.toString()).toBe('aaaa');
    expect(a.buffer.detached).toBe(false);
    expect((await passed.next()).value?.toString()).toBe('bbbb');
    expect(a.buffer.detached).toBe(true);
    expect(await passed.next()).toEqual({ done: true, value: undefined });
    expect(b.buffer.detached).toBe(true);
  });

  test('memory that others use too is left alone', async () => {
    const shared = Buffer.from('shared by two');
    const read = await Array.fromAsync(
      releaseChunks(of(shared.subarray(0, 6), shared.subarray(6))),
      String,
    );
    expect(read.join('')).toBe('shared by two');
    expect(shared.toString()).toBe('shared by two');
  });
});
