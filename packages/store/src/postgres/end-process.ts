import { setTimeout as wait } from 'node:timers/promises';
import { StartError, systemErrorCode } from './errors.ts';
import { isRunning } from './processes.ts';

/** Signals that end a postmaster, mildest first, and how long each may take. */
const endings = [
  { signal: 'SIGINT', withinMs: 30_000 },
  { signal: 'SIGQUIT', withinMs: 15_000 },
  { signal: 'SIGKILL', withinMs: 5_000 },
] as const;

/** Ends a PostgreSQL process, asking more firmly each time; throws when it will not go. */
export async function endProcess(pid: number) {
  for (const { signal, withinMs } of endings) {
    if (!(await isRunning(pid))) return;
    kill(pid, signal);
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

function kill(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (systemErrorCode(error) !== 'ESRCH') throw error; // gone between the look and the signal
  }
}
