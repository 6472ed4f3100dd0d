import { Command } from 'commander';
import { oneLine } from '../shared/plain.ts';
import { completionOf } from './completion/candidates.ts';

/**
 * `kintsugi complete -- WORD…`: what the completion scripts ask on Tab. A line a candidate
 * (`value<TAB>description`), then `:files` where the shell should offer names of files instead, or
 * `:none`.
 */
export const completeCommand = (
  createProgram: (chosen: string | undefined) => Promise<Command>,
): Command =>
  new Command('complete').argument('[words...]').action(async (words: string[]) => {
    const chosen = words.length > 1 ? words[0] : undefined;
    const { candidates, files } = await completionOf(await createProgram(chosen), words);
    const lines = candidates.map(({ value, about }) => `${value}\t${oneLine(about)}`);
    process.stdout.write(`${[...lines, files ? ':files' : ':none'].join('\n')}\n`);
  });
