import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError, systemErrorCode } from './errors.ts';
import { describeSelf, type LockHolder, lockHolder } from './lock-holder.ts';
import { isRunning, startOf } from './processes.ts';

/** A held data folder. */
export interface DataFolderLock {
  /** Writes down where the server can be reached, for the message a second start will show. */
  readonly recordAddress: (address: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Where to say what takes longer than a moment, and how often a holder gives a sign of life. */
export interface LockOptions {
  readonly onProgress?: (line: string) => void;
  readonly heartbeatMs?: number;
}

/** The name of the lock file in the data folder. */
export const lockFileName = 'kintsugi.lock';

const defaultHeartbeatMs = 2_000;

/**
 * Takes the data folder for this process, or refuses with a StartError that says who has it. A lock
 * whose process is gone is taken over.
 */
export async function lockDataFolder(
  dataFolder: string,
  options: LockOptions = {},
): Promise<DataFolderLock> {
  const folder = resolve(dataFolder);
  await makeDataFolder(folder);
  const file = join(folder, lockFileName);
  const self = await describeSelf();
  while (!(await tryToPlace(file, self))) {
    const found = await readHolder(file);
    if (!found) continue; // released between the two looks
    if (await isHeld(file, found.holder, self, options)) throw inUse(folder, found.holder);
    await removeStale(file, found.text);
  }
  return hold(file, self, options.heartbeatMs ?? defaultHeartbeatMs);
}

function hold(file: string, self: LockHolder, heartbeatMs: number): DataFolderLock {
  const beat = () => utimes(file, new Date(), new Date()).catch(() => undefined);
  const heart = setInterval(beat, heartbeatMs).unref();
  return {
    recordAddress: (address) => replace(file, { ...self, address }),
    release: async () => {
      clearInterval(heart);
      // Someone may have taken it over while this process was suspended; then it is theirs.
      const found = (await readHolder(file))?.holder;
      if (found?.pid === self.pid && found.since === self.since) await rm(file, { force: true });
    },
  };
}

async function makeDataFolder(folder: string) {
  try {
    // Others may pass but not look: PostgreSQL may run under an account of its own.
    await mkdir(folder, { recursive: true, mode: 0o711 });
    await stat(folder);
  } catch (error) {
    throw unusable(folder, error);
  }
}

/** Puts the whole lock file in place in one step, or says false when there is one already. */
async function tryToPlace(file: string, self: LockHolder): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(self), { mode: 0o600 });
    await link(draft, file);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw unusable(file, error);
  } finally {
    await rm(draft, { force: true });
  }
}

async function replace(file: string, holder: LockHolder) {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  await rename(draft, file);
}

async function readHolder(file: string) {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw unusable(file, error);
  });
  if (text === undefined) return undefined;
  return { text, holder: parseHolder(text) };
}

/** Undefined for a file no Kintsugi wrote whole: a crash of the machine may leave it empty. */
function parseHolder(text: string): LockHolder | undefined {
  try {
    return lockHolder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function isHeld(
  file: string,
  holder: LockHolder | undefined,
  self: LockHolder,
  options: LockOptions,
): Promise<boolean> {
  if (!holder) return false;
  if (holder.system === self.system && (holder.system || holder.host === self.host)) {
    if (!(await isRunning(holder.pid))) return false;
    // Undefined where the system does not tell: then a living process with that number is the holder.
    return holder.processStart === undefined || (await startOf(holder.pid)) === holder.processStart;
  }
  return givesSignsOfLife(file, options);
}

/**
 * Process numbers of another machine, container or boot mean nothing here. Whether the file is still
 * being touched does, and needs no two clocks to agree.
 */
async function givesSignsOfLife(file: string, options: LockOptions): Promise<boolean> {
  options.onProgress?.('Looking whether a server elsewhere still uses this data folder …');
  const touched = () =>
    stat(file).then(
      (found) => found.mtimeMs,
      () => undefined,
    );
  const before = await touched();
  await wait(2.5 * (options.heartbeatMs ?? defaultHeartbeatMs));
  const after = await touched();
  return after !== undefined && after !== before;
}

/** Another start may judge the same lock stale; whoever moved a fresh one away puts it back. */
async function removeStale(file: string, judged: string) {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== judged) await link(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(systemErrorCode(error) ?? '')) throw unusable(file, error);
  } finally {
    await rm(aside, { force: true });
  }
}

function inUse(folder: string, holder: LockHolder | undefined): StartError {
  const { pid, host, address, since } = holder ?? {};
  const place = address ? `It serves ${address}` : 'It is still starting';
  return new StartError('DATA_FOLDER_IN_USE', {
    what: `Kintsugi already runs on this data folder: process ${pid} on ${host}, since ${since}. ${place}.`,
    where: folder,
    todo: `Open ${address ?? 'the address that it prints'}, or stop that process (on ${host}: kill ${pid}), or start this one on another folder with --data.`,
  });
}

function unusable(where: string, cause: unknown): StartError {
  return new StartError('DATA_FOLDER_UNUSABLE', {
    what: `The data folder cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
    where,
    todo: 'Give this user the right to write there, free some disk space, or choose another folder with --data.',
    cause,
  });
}
