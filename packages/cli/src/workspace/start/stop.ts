import { EXIT } from '../../shared/exit.ts';
import { onClosedPipe } from '../../shared/pipes.ts';

/** npm and npx pass Ctrl-C on although the terminal sent it already: two so close are one. */
const SAME_PRESS_MS = 500;

/** Resolves when somebody asks to stop: without a reason, or with the error that forces it. */
export interface Stopper {
  readonly asked: Promise<{ readonly error: unknown } | undefined>;
}

/** The first Ctrl-C (or SIGTERM) asks; a second one ends the process at once. */
export function createStopper(say: (line: string) => void): Stopper {
  const { promise, resolve } = Promise.withResolvers<{ readonly error: unknown } | undefined>();
  let first: number | undefined;
  const onSignal = () => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      say('\nStopping … (Ctrl-C again stops at once)');
      resolve(undefined);
    } else if (now - first > SAME_PRESS_MS) {
      process.exit(EXIT.interrupted);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  const onError = (error: unknown) => {
    resolve({ error });
  };
  process.on('uncaughtException', onError).on('unhandledRejection', onError);
  onClosedPipe(() => {
    resolve(undefined);
  });
  return { asked: promise };
}
