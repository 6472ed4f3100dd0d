import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A log longer than this is set aside when the server starts. */
const KEEP_BYTES = 50_000_000;

/** Where the server logs: in its data folder. */
export const logFile = (data: string): string => join(data, 'kintsugi.log');

/** Somewhere to write lines of log. */
interface LogSink {
  write(line: string): void;
}

/**
 * A log file that is opened with its first line, when the data folder is known to be ours. The log of
 * earlier runs is kept as `….1` once it is long. A log that cannot be written is told once.
 */
export function openLogSink(file: string): LogSink {
  let descriptor: number | undefined;
  let broken = false;
  return {
    write(line) {
      if (broken) return;
      try {
        descriptor ??= open(file);
        writeSync(descriptor, line);
      } catch (error) {
        broken = true;
        if (descriptor !== undefined) closeSync(descriptor);
        const why = error instanceof Error ? error.message : String(error);
        process.stderr.write(`The log cannot be written, so nothing more is logged: ${why}\n`);
      }
    },
  };
}

function open(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes > KEEP_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
