import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { serverFlags } from '../../scripts/lib/server-flags.mjs';

/** A server of a benchmark in a process of its own, so that it does not share our event loop. */
export interface Child {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts a file that sends `{ url }` when it listens, and ends on SIGTERM. */
export async function startChild(file: string, args: readonly string[]): Promise<Child> {
  const child = fork(new URL(file, import.meta.url), args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...serverFlags],
  });
  const url = await firstUrl(child);
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function firstUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The server of the benchmark ended with ${code}.`)),
    );
    child.once('message', (message) => {
      if (typeof message === 'object' && message !== null && 'url' in message)
        resolve(String(message.url));
      else reject(new Error('The server of the benchmark did not say where it listens.'));
    });
  });
}
