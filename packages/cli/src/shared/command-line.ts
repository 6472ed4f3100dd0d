import { type Command, CommanderError } from 'commander';
import { colorsFor } from './colors.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { plainExplanation } from './explanation.ts';
import { tell } from './tell.ts';

/**
 * What every command inherits: thrown errors, help after a wrong command line, colour by no_color.org.
 * With `json` a wrong command line is said by `tellError` alone.
 */
export function prepare(command: Command, json: boolean): void {
  const err = colorsFor(process.stderr);
  if (command.parent) command.helpCommand(false);
  command
    .helpOption('-h, --help', 'show what it can do')
    .exitOverride()
    .showHelpAfterError(err.dim(hintFor(command)))
    .configureOutput({
      ...(json && { writeErr: () => undefined }),
      outputError: (text, write) => write(text.replace(/^error: /, `${err.red('✗')} `)),
    });
  for (const sub of command.commands) prepare(sub, json);
}

const hintFor = (command: Command): string => `→ ${nameOf(command)} --help shows what it can do.`;

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

/**
 * Performs a command line. What it throws is told: a wrong command line by commander itself or, with
 * `json`, as the one JSON object that a machine expects; anything else by `tellError`. The exit code
 * of the process says the rest.
 */
export async function perform(
  run: () => Promise<unknown>,
  json: boolean,
  tellError: (error: unknown) => Promise<ExitCode>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CommanderError)) process.exitCode = await tellError(error);
    else if (error.exitCode === 0) process.exitCode = EXIT.ok;
    else process.exitCode = json ? tellUsage(error) : EXIT.usage;
  }
}

/** Commander has said the same on a terminal; its `(outputHelp)` stands for a command that is missing. */
function tellUsage(error: CommanderError): ExitCode {
  const [said = '', ...details] = error.message.replace(/^error: /, '').split('\n');
  const title = said === '(outputHelp)' ? 'The name of a command is missing.' : said;
  const explanation = plainExplanation(EXIT.usage, title, '--help shows what it can do.');
  return tell({ ...explanation, details }, true);
}

/** Whether a machine reads: `--json`, or `--format json` of the linter. */
export const wantsJson = (argv: readonly string[]): boolean =>
  argv.includes('--json') ||
  argv.includes('--format=json') ||
  (argv.includes('--format') && argv[argv.indexOf('--format') + 1] === 'json');
