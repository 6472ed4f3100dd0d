import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderBlobs } from './folder-blobs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-blobs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const incoming = () => readdir(join(folder, 'incoming'));

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('folderBlobs', () => {
  test('a blob is named by its SHA-256 and reads back whole and in ranges', async () => {
    const blobs = await folderBlobs(folder);
    const bytes = randomBytes(3_000_000);
    const stored = await blobs.put(chunksOf(bytes, 65_536));
    expect(stored).toEqual({ key: sha256(bytes), sha256: sha256(bytes), bytes: bytes.length });
    expect(Buffer.concat(await blobs.open(stored.key).toArray()).equals(bytes)).toBe(true);
    const range = await blobs.read(stored.key, 1_048_570, 1_048_590);
    expect(range.equals(bytes.subarray(1_048_570, 1_048_590))).toBe(true);
    const streamed = await blobs.open(stored.key, { start: 5, end: 10 }).toArray();
    expect(Buffer.concat(streamed).equals(bytes.subarray(5, 10))).toBe(true);
    expect(await blobs.read(stored.key, 2_999_990, 4_000_000)).toHaveLength(10);
    expect(await incoming()).toEqual([]);
  });

  test('any bytes in chunks of any size come back as they were', async () => {
    const blobs = await folderBlobs(folder);
    const cut = fc.integer({ min: 1, max: 2_000 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), cut, async (bytes, size) => {
        const { key } = await blobs.put(chunksOf(bytes, size));
        expect(key).toBe(sha256(bytes));
        expect(await blobs.size(key)).toBe(bytes.length);
        expect((await blobs.read(key, 0, bytes.length)).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('a source may use one buffer for all its chunks', async () => {
    const blobs = await folderBlobs(folder);
    const bytes = randomBytes(2_500_000);
    const reused = Buffer.alloc(70_000);
    async function* source() {
      for await (const chunk of chunksOf(bytes, reused.length)) {
        reused.set(chunk);
        yield reused.subarray(0, chunk.length);
      }
    }
    const { key } = await blobs.put(source());
    expect(key).toBe(sha256(bytes));
    expect((await blobs.read(key, 0, bytes.length)).equals(bytes)).toBe(true);
  });

  test('what is said to be written can be read before the last byte has come', async () => {
    const blobs = await folderBlobs(folder);
    const bytes = randomBytes(3_500_000);
    const seen: number[] = [];
    const onWritten = (path: string, written: number) => {
      seen.push(written);
      expect(readFileSync(path).subarray(0, written).equals(bytes.subarray(0, written))).toBe(true);
    };
    await blobs.put(chunksOf(bytes, 65_536), { onWritten });
    expect(seen).toEqual([2 ** 20, 2 * 2 ** 20, 3 * 2 ** 20, bytes.length]);
  });

  test('the same bytes are stored once, also when they come at once', async () => {
    const blobs = await folderBlobs(folder);
    const puts = Array.from({ length: 5 }, () => blobs.put(chunksOf(Buffer.from('same'), 1)));
    const keys = new Set((await Promise.all(puts)).map(({ key }) => key));
    expect(keys.size).toBe(1);
    expect(await Array.fromAsync(blobs.list(), ({ key }) => key)).toEqual([...keys]);
    expect(await incoming()).toEqual([]);
  });

  test('a source that fails, or is aborted, leaves nothing behind', async () => {
    const blobs = await folderBlobs(folder);
    const failing = (async function* () {
      yield randomBytes(2_000_000);
      throw new Error('gone');
    })();
    await expect(blobs.put(failing)).rejects.toThrow('gone');
    const stop = new AbortController();
    const aborted = (async function* () {
      yield Buffer.from('a');
      stop.abort(new Error('stopped'));
      yield Buffer.from('b');
    })();
    await expect(blobs.put(aborted, { signal: stop.signal })).rejects.toThrow('stopped');
    expect(await incoming()).toEqual([]);
    expect(await Array.fromAsync(blobs.list())).toEqual([]);
  });

  test('a full disk is said clearly, and the half-written file is removed', async () => {
    const blobs = await folderBlobs(folder);
    const full = (async function* () {
      yield Buffer.from('a');
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    })();
    await expect(blobs.put(full)).rejects.toMatchObject({
      id: 'server/disk-full',
      message: expect.stringMatching(/no room left/),
    });
    expect(await incoming()).toEqual([]);
  });

  test('at the start, what dead processes left is removed, and what live ones write stays', async () => {
    await folderBlobs(folder);
    const machine = hostname().replace(/[^\w.-]/g, '_');
    const dead = `${2 ** 22 + 7}.aa.${machine}.part`;
    const alive = `${process.ppid}.bb.${machine}.part`;
    const elsewhere = `1.cc.other-${machine}.part`;
    const own = `${process.pid}.dd.${machine}.part`;
    for (const name of [dead, alive, elsewhere, own]) {
      await writeFile(join(folder, 'incoming', name), 'x');
    }
    await folderBlobs(folder);
    expect((await incoming()).toSorted()).toEqual([alive, elsewhere].toSorted());
  });

  test('opening the folder again does not disturb a put under way', async () => {
    const blobs = await folderBlobs(folder);
    const bytes = (async function* () {
      yield Buffer.from('a');
      await folderBlobs(folder);
      yield Buffer.from('b');
    })();
    expect((await blobs.put(bytes)).sha256).toBe(sha256(Buffer.from('ab')));
  });

  test('a key that is no key never becomes a path', async () => {
    const blobs = await folderBlobs(folder);
    expect(() => blobs.localPath('../../etc/passwd')).toThrow(RangeError);
  });

  test('removing is quiet when the blob is gone already', async () => {
    const blobs = await folderBlobs(folder);
    const { key } = await blobs.put(chunksOf(Buffer.from('x'), 1));
    await blobs.remove(key);
    await blobs.remove(key);
    expect(await blobs.size(key)).toBeNull();
  });
});
