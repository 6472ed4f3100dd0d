import type { Logger } from '@kintsugi/workflow';

/** Work that is done again and again. */
export interface Repeated {
  readonly name: string;
  readonly everyMs: number;
  /** Ends soon when the signal says that the server stops. */
  readonly act: (signal: AbortSignal) => Promise<unknown>;
}

/**
 * Starts work that is done now and then again, never twice at once; what fails is logged and tried
 * the next time.
 */
export function repeat(log: Logger, works: readonly Repeated[]): { close: () => Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const stop = new AbortController();
  const once = ({ name, act }: Repeated): void => {
    if (running.has(name)) return;
    const run = act(stop.signal).then(
      () => undefined,
      (error: unknown) => {
        if (stop.signal.aborted) return;
        log.warn({ err: error }, `Failed, and will be tried again: ${name}.`);
      },
    );
    running.set(name, run);
    void run.finally(() => running.delete(name));
  };
  const timers = works.map((work) => {
    once(work);
    return setInterval(() => once(work), work.everyMs).unref();
  });
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      stop.abort(new Error('Kintsugi is stopping.'));
      await Promise.all(running.values());
    },
  };
}
