import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { StartError } from './errors.ts';
import { isRunning } from './processes.ts';

const run = promisify(execFile);

/** Signals that end a postmaster, mildest first, and how long each may take. */
const endings = [
  { signal: 'SIGINT', withinMs: 30_000 },
  { signal: 'SIGQUIT', withinMs: 15_000 },
  { signal: 'SIGKILL', withinMs: 5_000 },
] as const;

/** Ends a PostgreSQL process, asking more firmly each time; throws when it will not go. */
export async function endProcess(pid: number, binaries: Binaries) {
  for (const { signal, withinMs } of endings) {
    if (!(await isRunning(pid))) return;
    await send(signal, pid, binaries);
    const deadline = Date.now() + withinMs;
    while ((await isRunning(pid)) && Date.now() < deadline) await wait(10);
  }
  if (!(await isRunning(pid))) return;
  throw new StartError('POSTGRES_NOT_STOPPED', {
    what: 'An earlier PostgreSQL on this data folder does not stop.',
    where: `process ${pid}`,
    todo: `End it (\`kill -9 ${pid}\`), or restart the machine, then start Kintsugi again.`,
  });
}

async function send(signal: NodeJS.Signals, pid: number, { pgCtl }: Binaries) {
  try {
    // Windows has no signals; PostgreSQL's own program knows how to ask it there.
    if (process.platform === 'win32') await run(pgCtl, ['kill', signal.slice(3), String(pid)]);
    else process.kill(pid, signal);
  } catch (error) {
    if (await isRunning(pid)) throw error; // else gone between the look and the signal
  }
}
