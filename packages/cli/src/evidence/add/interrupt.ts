import { EXIT } from '../../shared/exit.ts';
import { Failure } from '../../shared/failure.ts';

/**
 * Runs something that Ctrl-C (or a polite kill) cancels: its signal aborts and what it started is
 * put away by itself.
 *
 * @throws Failure with the exit code of an interruption
 */
export async function whileInterruptible(
  perform: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const controller = new AbortController();
  const cancel = () => {
    controller.abort();
  };
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  try {
    await perform(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    throw new Failure({
      exitCode: EXIT.interrupted,
      what: 'The import was cancelled; nothing of the unfinished file is kept.',
    });
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}
