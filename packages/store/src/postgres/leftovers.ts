import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { endProcess } from './end-process.ts';
import { commandOf, processesIn, takesSignals } from './processes.ts';

/**
 * Clears what a killed server left behind: its PostgreSQL still running, that one's children, or a
 * lock file that names another process. A cleanly stopped cluster has no lock file and costs a look.
 */
export async function clearLeftovers(
  cluster: string,
  binaries: Binaries,
  log: (line: string) => void,
) {
  const lockFile = join(cluster, 'postmaster.pid');
  const text = await readFile(lockFile, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pid = Number(text.split('\n')[0]);
  if (await isPostmasterOf(cluster, pid)) {
    log(`A PostgreSQL of an earlier start is still running (pid ${pid}); stopping it.`);
    await endProcess(pid, binaries);
  }
  // A killed postmaster's children notice within moments, unless in the midst of a long query.
  for (const orphan of await serversIn(cluster)) await endProcess(orphan, binaries);
  if (takesSignals(pid)) await removeStaleFiles(cluster);
}

async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') return (await serversIn(cluster)).includes(pid);
  const command = await commandOf(pid);
  return ['postgres', cluster].every((part) => command?.includes(part));
}

/** PostgreSQL processes at home in this cluster (Linux); an operator's shell there is left alone. */
async function serversIn(cluster: string): Promise<number[]> {
  const pids = await processesIn(await realpath(cluster));
  const commands = await Promise.all(pids.map(commandOf));
  return pids.filter((_, index) => commands[index] === 'postgres');
}

/**
 * For a lock file whose number now belongs to a stranger, or to an ended process nobody collected:
 * PostgreSQL would take that for a running server. Files of a dead number it clears itself, more
 * carefully than we could.
 */
async function removeStaleFiles(cluster: string) {
  const names = (await readdir(cluster)).filter(
    (name) => name === 'postmaster.pid' || name.startsWith('.s.PGSQL.'),
  );
  await Promise.all(names.map((name) => rm(join(cluster, name), { force: true })));
}
