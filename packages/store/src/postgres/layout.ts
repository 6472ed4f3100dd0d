import { chown, lstat, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Account } from './account.ts';
import { StartError } from './errors.ts';

/** Where the embedded PostgreSQL keeps what, inside Kintsugi's data folder. */
export interface Layout {
  /** Everything below belongs to PostgreSQL. */
  readonly root: string;
  /** The cluster (PGDATA); the Unix socket lies here too, since only PostgreSQL's account may enter. */
  readonly cluster: string;
  /** A cluster being made; renamed to `cluster` when whole, so a killed first start leaves no half. */
  readonly unfinished: string;
  readonly logFile: string;
  /** Remembers the short folder used when the socket's path would be too long for the system. */
  readonly socketNote: string;
  /** Password of the TCP transport (Windows). */
  readonly password: string;
}

/** The layout for a data folder. Nothing is made on disk. */
export function layoutOf(dataFolder: string): Layout {
  const root = join(resolve(dataFolder), 'postgres');
  return {
    root,
    cluster: join(root, 'cluster'),
    unfinished: join(root, 'cluster.unfinished'),
    logFile: join(root, 'postgresql.log'),
    socketNote: join(root, 'socket-folder'),
    password: join(root, 'password'),
  };
}

/** Makes a folder that only PostgreSQL's account may enter. */
export async function makePrivateFolder(folder: string, account: Account | undefined) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}

/** Makes the folder above the cluster; it stays ours, so PostgreSQL cannot swap its own folder. */
export async function makeRoot(layout: Layout) {
  try {
    await mkdir(layout.root, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw new StartError('DATA_FOLDER_UNUSABLE', {
      what: 'The data folder cannot be written.',
      where: layout.root,
      todo: 'Give this user the right to write there, free some disk space, or choose another folder with --data.',
      cause: error,
    });
  }
}

/** Whether something exists at this path, a dangling link included. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
