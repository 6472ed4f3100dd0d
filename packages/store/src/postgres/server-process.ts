import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from './account.ts';
import { clusterName, type Installation, programEnvironment } from './cluster.ts';
import { endProcess } from './end-process.ts';
import { StartError } from './errors.ts';
import type { Transport } from './transport.ts';

/** A running postmaster that this process started. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process has ended, with what the log should say about it. */
  readonly ended: Promise<string>;
}

const readyWithinMs = 60_000;
const pollMs = 10;
const logLimit = 10 * 1024 * 1024;

/**
 * Starts the postmaster and resolves once it takes connections.
 *
 * @param onSpawn called when the process runs
 */
export async function startServerProcess(
  installation: Installation,
  onSpawn: () => void = () => undefined,
): Promise<ServerProcess> {
  const { layout, account, binaries } = installation;
  await turnLogOver(layout.logFile);
  const log = await open(layout.logFile, 'a', 0o600);
  try {
    const child = spawn(binaries.postgres, serverArguments(installation), {
      ...account,
      cwd: layout.cluster,
      env: programEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      // Its own session: Ctrl-C must reach us first, so that the server can finish its writes.
      detached: true,
    });
    await once(child, 'spawn');
    const { pid } = child;
    if (pid === undefined) throw new Error('a spawned process has a pid');
    const ended = once(child, 'exit').then(([code, signal]) => `${signal ?? `exit code ${code}`}`);
    const server = { pid, ended };
    onSpawn();
    await untilReady(server, installation);
    return server;
  } finally {
    await log.close();
  }
}

function serverArguments({ layout, account, transport, settings }: Installation): string[] {
  const all = {
    ...transportSettings(transport, account),
    cluster_name: 'kintsugi',
    // What a user was told is saved is on disk first.
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off', // the package brings no LLVM
    ...settings,
  };
  const pairs = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', clusterName(account, layout.cluster), ...pairs];
}

function transportSettings(transport: Transport, account: Account | undefined) {
  const port = String(transport.port);
  if (transport.kind === 'tcp') {
    return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
  }
  const folder = clusterName(account, transport.folder);
  return { listen_addresses: '', unix_socket_directories: folder, port };
}

async function untilReady(server: ServerProcess, { layout, binaries }: Installation) {
  const deadline = Date.now() + readyWithinMs;
  let end: string | undefined;
  server.ended.then((how) => {
    end = how;
  });
  // PostgreSQL writes its state into the eighth line of its lock file; pg_ctl waits for it alike.
  while (!(await isReady(join(layout.cluster, 'postmaster.pid'), server.pid))) {
    if (end !== undefined || Date.now() > deadline) {
      await endProcess(server.pid, binaries);
      throw new StartError('POSTGRES_NOT_STARTED', {
        what: `PostgreSQL did not start (${end ?? `not ready after ${readyWithinMs / 1000} s`}): ${await lastLines(layout.logFile)}`,
        where: layout.logFile,
        todo: 'The end of that log says why. If it names another running server, stop that one; if the disk is full, free some space.',
      });
    }
    await wait(pollMs);
  }
}

async function isReady(lockFile: string, pid: number): Promise<boolean> {
  const lines = (await readFile(lockFile, 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function lastLines(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n');
  return lines.slice(-4).join(' / ');
}

async function turnLogOver(file: string) {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimit) await rename(file, `${file}.1`);
}
