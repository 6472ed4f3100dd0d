import { setTimeout as wait } from 'node:timers/promises';
import type { Installation } from './cluster.ts';
import { endProcess } from './end-process.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Why an embedded server is gone for good. */
export type StopReason =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'gave-up'; readonly error: unknown };

/** A server process kept alive. */
export interface Supervised {
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
  readonly exited: Promise<StopReason>;
}

/** What the supervisor works with. */
export interface SuperviseOptions {
  readonly installation: Installation;
  readonly log: (line: string) => void;
  /** Clears what a dead server left behind, before each start. */
  readonly clear: () => Promise<void>;
  readonly backOffMs?: readonly number[] | undefined;
  /** Called at the first start, before the server is ready. */
  readonly onSpawn?: (() => void) | undefined;
}

/** Waits before the first, second, … start in a row; after the last one we give up. */
const defaultBackOffMs = [0, 100, 500, 1_000, 2_000, 5_000, 10_000, 10_000];

/** Starts the server, then starts it again whenever it ends without having been asked to. */
export async function superviseServer(options: SuperviseOptions): Promise<Supervised> {
  await options.clear();
  let current = await startServerProcess(options.installation, options.onSpawn);
  const stopping = new AbortController();

  const watch = async (): Promise<StopReason> => {
    while (!stopping.signal.aborted) {
      const how = await current.ended;
      if (stopping.signal.aborted) break;
      options.log(
        `PostgreSQL (pid ${current.pid}) ended unexpectedly (${how}); starting it again.`,
      );
      const next = await restart(options, stopping.signal);
      if (next.kind !== 'started') return next;
      current = next.server;
      options.log(`PostgreSQL is back (pid ${current.pid}).`);
    }
    return { kind: 'stopped' };
  };
  const exited = watch();

  return {
    pid: () => current.pid,
    exited,
    stop: async () => {
      stopping.abort();
      await endProcess(current.pid, options.installation.binaries);
      await exited;
    },
  };
}

type Restart = { readonly kind: 'started'; readonly server: ServerProcess } | StopReason;

async function restart(options: SuperviseOptions, stopping: AbortSignal): Promise<Restart> {
  let error: unknown;
  for (const pause of options.backOffMs ?? defaultBackOffMs) {
    await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return { kind: 'stopped' };
    try {
      await options.clear();
      const server = await startServerProcess(options.installation);
      if (!stopping.aborted) return { kind: 'started', server };
      await endProcess(server.pid, options.installation.binaries);
      return { kind: 'stopped' };
    } catch (failure) {
      error = failure;
      options.log(`PostgreSQL did not come back, trying again: ${String(failure)}`);
    }
  }
  return { kind: 'gave-up', error };
}
