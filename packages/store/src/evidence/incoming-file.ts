import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { KintsugiError } from '@kintsugi/domain';
import { BatchWriter } from './batch-writer.ts';
import type { PutOptions } from './blobs.ts';

/** A file received whole and on disk, still under a passing name. */
export interface Incoming {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What this process is writing right now: no left-overs, though the number is our own. */
const inProgress = new Set<string>();

/** Files of other machines are taken for left-overs after a week without a write. */
const STRANGE_AFTER_MS = 7 * 86_400_000;

/**
 * Writes a source to a file of its own and puts it on disk (fsync). When it fails, or `signal` is
 * aborted, the file is removed.
 */
export async function receiveFile(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  { signal, onWritten }: PutOptions = {},
): Promise<Incoming> {
  signal?.throwIfAborted();
  const path = join(folder, `${process.pid}.${randomBytes(8).toString('hex')}.${machine()}.part`);
  inProgress.add(path);
  const handle = await open(path, 'wx');
  try {
    const writer = new BatchWriter(handle, (bytes) => onWritten?.(path, bytes));
    const written = await write(writer, source, signal);
    await handle.sync();
    await handle.close();
    return { path, ...written };
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw explain(error);
  } finally {
    inProgress.delete(path);
  }
}

async function write(
  writer: BatchWriter,
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
) {
  const hash = createHash('sha256');
  try {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      hash.update(chunk);
      await writer.add(chunk);
    }
    signal?.throwIfAborted();
  } finally {
    await writer.finish();
  }
  return { sha256: hash.digest('hex'), bytes: writer.bytes };
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!FULL.has(code)) return error;
  return new KintsugiError(
    'server/disk-full',
    'There is no room left on the disk that holds the evidence. What had arrived of this file was removed again. Free some space, or ask whoever runs this Kintsugi, then bring the file again.',
    {},
    { cause: error },
  );
}

/**
 * Removes what earlier processes left half-written: files of this machine whose process is gone (or
 * had our own number), and those of other machines after a week.
 */
export async function clearIncoming(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.part'));
  for (const name of names) {
    if (await isLeftOver(folder, name)) await rm(join(folder, name), { force: true });
  }
}

async function isLeftOver(folder: string, name: string): Promise<boolean> {
  const [pid = '', , ...rest] = name.slice(0, -'.part'.length).split('.');
  if (inProgress.has(join(folder, name))) return false;
  if (rest.join('.') === machine()) return Number(pid) === process.pid || !isAlive(Number(pid));
  const found = await stat(join(folder, name)).catch(() => null);
  return found !== null && found.mtimeMs < Date.now() - STRANGE_AFTER_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it means that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The name of this machine as part of a file name. */
const machine = () => hostname().replace(/[^\w.-]/g, '_');
