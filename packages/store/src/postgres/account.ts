import { readFile, stat } from 'node:fs/promises';
import { StartError, systemErrorCode } from './errors.ts';

/** The system account PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts looked for, best first: an operator may create `kintsugi`; every system has `nobody`. */
const candidates = ['kintsugi', 'nobody'];

/**
 * PostgreSQL refuses to run as root. When we are root this picks an unprivileged account: the owner
 * of an existing cluster, else the first candidate. Otherwise undefined: stay who we are.
 */
export async function chooseAccount(clusterFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await ownerOf(clusterFolder)) ?? (await firstCandidate());
}

async function ownerOf(folder: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(folder);
    return uid === 0 ? undefined : { uid, gid };
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function firstCandidate(): Promise<Account> {
  // initdb looks its own account up, so a bare number without an entry here would not do.
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of candidates) {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError('POSTGRES_NO_ACCOUNT', {
    what: 'PostgreSQL must not run as root, and no unprivileged account was found for it.',
    where: '/etc/passwd (looked for: kintsugi, nobody)',
    todo: 'Create one with `useradd --system kintsugi`, or start Kintsugi as an ordinary user.',
  });
}
