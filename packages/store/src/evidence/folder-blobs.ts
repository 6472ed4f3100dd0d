import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore, StoredBlob } from './blobs.ts';
import { clearIncoming, type Incoming, receiveFile } from './incoming-file.ts';

const KEY = /^[0-9a-f]{64}$/;

/**
 * Blobs as files of a folder, `<folder>/sha256/ab/abcd…`. A file is written beside them first, then
 * put on disk (fsync) and renamed, so that a name never stands for half of its bytes. What a crash
 * left half-written is removed here, at the start.
 */
export async function folderBlobs(folder: string): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  const root = join(folder, 'sha256');
  await Promise.all([incoming, root].map((path) => mkdir(path, { recursive: true })));
  await clearIncoming(incoming);
  const pathOf = (key: string) => {
    // A key comes out of the database; anything else must not become a path.
    if (!KEY.test(key)) throw new RangeError(`Not the key of a blob: ${key.slice(0, 80)}`);
    return join(root, key.slice(0, 2), key);
  };
  return {
    async put(source, options) {
      const received = await receiveFile(incoming, source, options);
      return settle(received, pathOf(received.sha256));
    },
    open: (key, range) => createReadStream(pathOf(key), streamRange(range)),
    read: (key, start, end) => readRange(pathOf(key), start, end),
    size: (key) => sizeOf(pathOf(key)),
    localPath: pathOf,
    remove: (key) => rm(pathOf(key), { force: true }),
    list: () => listBlobs(root),
  };
}

/** Gives a received file its name; when the bytes are there already, theirs stay. */
async function settle(received: Incoming, path: string): Promise<StoredBlob> {
  const { sha256, bytes } = received;
  try {
    await makeFolder(dirname(path));
    if ((await sizeOf(path)) === bytes) {
      const now = new Date();
      await utimes(path, now, now);
      await rm(received.path, { force: true });
    } else {
      await rename(received.path, path);
    }
    // Also for bytes that were there: whoever put them may not have come this far yet.
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(received.path, { force: true });
    throw error;
  }
  return { key: sha256, sha256, bytes };
}

async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  if (made !== undefined) await syncFolder(dirname(path));
}

/** A name in a folder survives a power cut only when the folder itself is on disk. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders; its file system journals names on its own.
  if (process.platform === 'win32') return;
  await using handle = await open(path, 'r');
  await handle.sync();
}

const streamRange = (range: { start: number; end: number } | undefined) =>
  range === undefined ? {} : { start: range.start, end: Math.max(range.start, range.end) - 1 };

async function readRange(path: string, start: number, end: number): Promise<Buffer> {
  await using handle = await open(path, 'r');
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found === null ? null : found.size;
}

async function* listBlobs(root: string) {
  for (const shard of await readdir(root)) {
    for (const key of await readdir(join(root, shard))) {
      if (!KEY.test(key)) continue;
      const found = await stat(join(root, shard, key)).catch(() => null);
      if (found !== null) yield { key, putAt: found.mtimeMs };
    }
  }
}
