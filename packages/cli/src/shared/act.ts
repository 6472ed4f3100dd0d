import type { Command } from 'commander';
import { z } from 'zod';
import { EXIT, type ExitCode } from './exit.ts';
import { Failure } from './failure.ts';
import { createOutput, type Output } from './output.ts';

/** What a command is run with: its words, its options as its schema reads them, and where to speak. */
export interface Call<O> {
  readonly args: readonly string[];
  readonly options: O;
  readonly out: Output;
}

/**
 * The action of a command: reads the options by a schema, performs it and keeps the exit code (0 when
 * it gives none).
 */
export const act = <S extends z.ZodType<{ readonly json?: boolean | undefined }>>(
  schema: S,
  perform: (call: Call<z.output<S>>) => Promise<ExitCode | undefined>,
) =>
  async function (this: Command): Promise<void> {
    const options = readOptions(schema, this.opts());
    const out = createOutput(options.json ?? false);
    const code = await perform({ args: this.args, options, out });
    if (code !== undefined) process.exitCode = code;
  };

function readOptions<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new Failure({
    exitCode: EXIT.usage,
    what: `The options cannot be used: ${z.prettifyError(read.error)}`,
    cause: read.error,
  });
}
