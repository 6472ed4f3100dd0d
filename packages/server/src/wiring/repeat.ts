import type { Logger } from '@kintsugi/workflow';

/** Work that is done again and again. */
export interface Repeated {
  readonly name: string;
  readonly everyMs: number;
  readonly act: () => Promise<unknown>;
}

/** Starts work that is done now and then again; what fails is logged and tried the next time. */
export function repeat(log: Logger, works: readonly Repeated[]): { close: () => Promise<void> } {
  const running = new Set<Promise<void>>();
  const once = ({ name, act }: Repeated): void => {
    const run = act().then(
      () => undefined,
      (error: unknown) => log.warn({ err: error }, `Failed, and will be tried again: ${name}.`),
    );
    running.add(run);
    void run.finally(() => running.delete(run));
  };
  const timers = works.map((work) => {
    once(work);
    return setInterval(() => once(work), work.everyMs).unref();
  });
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}
