import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess } from './end-process.ts';
import { isRunning, processesIn, programOf } from './processes.ts';

/**
 * Clears what a killed server left behind: its PostgreSQL still running, that one's children, or
 * its lock file and socket. A cleanly stopped cluster has no lock file and costs one look.
 */
export async function clearLeftovers(cluster: string, log: (line: string) => void) {
  const lockFile = join(cluster, 'postmaster.pid');
  const text = await readFile(lockFile, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pid = Number(text.split('\n')[0]);
  if (await isPostmasterOf(cluster, pid)) {
    log(`A PostgreSQL of an earlier start is still running (pid ${pid}); stopping it.`);
    await endProcess(pid);
  }
  // A killed postmaster's children notice within moments, unless in the midst of a long query.
  for (const orphan of await serversIn(cluster)) await endProcess(orphan);
  await removeStaleFiles(cluster);
}

async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  if (!(pid > 0) || !(await isRunning(pid))) return false;
  if (process.platform === 'linux') return (await serversIn(cluster)).includes(pid);
  return (await programOf(pid))?.startsWith('postgres') ?? false;
}

/** PostgreSQL processes at home in this cluster; an operator's shell there is left alone. */
async function serversIn(cluster: string): Promise<number[]> {
  const pids = await processesIn(await realpath(cluster));
  const programs = await Promise.all(pids.map(programOf));
  return pids.filter((_, index) => programs[index] === 'postgres');
}

/**
 * Safe only after making sure that nobody lives in the folder. PostgreSQL clears these itself unless
 * the number in them now belongs to another process, which it then takes for a running server.
 */
async function removeStaleFiles(cluster: string) {
  const names = (await readdir(cluster)).filter(
    (name) => name === 'postmaster.pid' || name.startsWith('.s.PGSQL.'),
  );
  await Promise.all(names.map((name) => rm(join(cluster, name), { force: true })));
}
