import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands.ts';
import { colorsFor } from './shared/output.ts';

/** The first word that is no option, past `help`: the command whose module is needed. */
export const chosenName = (argv: readonly string[]): string | undefined =>
  argv.filter((word) => !word.startsWith('-') && word !== 'help')[0];

/**
 * The whole command line with the module of the chosen command loaded; of the others it knows name
 * and description. Commander's errors are thrown instead of ending the process.
 */
export async function createProgram(chosen: string | undefined): Promise<Command> {
  const program = new Command('kintsugi')
    .description(
      'From incident evidence to a blameless post-mortem whose actions are followed through.',
    )
    .version(await version(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show what a command can do')
    .addHelpText('after', '\nThe guide: docs/guide/command-line.md\n');
  for (const entry of COMMANDS) {
    const command =
      entry.name === chosen ? await entry.load() : new Command(entry.name).description(entry.about);
    program.addCommand(command.helpGroup(`${entry.group}:`));
  }
  if (chosen === 'complete') {
    const { completeCommand } = await import('./workspace/complete.ts');
    program.addCommand(completeCommand(createProgram), { hidden: true });
  }
  prepare(program);
  return program;
}

/** What every command inherits: thrown errors, help after a wrong command line, colour by no_color.org. */
function prepare(command: Command): void {
  const err = colorsFor(process.stderr);
  if (command.parent) command.helpCommand(false);
  command
    .helpOption('-h, --help', 'show what it can do')
    .exitOverride()
    .showHelpAfterError(err.dim(`→ ${nameOf(command)} --help shows what it can do.`))
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, `${err.red('✗')} `)),
    });
  command.commands.forEach(prepare);
}

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

async function version(): Promise<string> {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  return manifest.version;
}

/** True for what commander throws after it has said everything itself. */
export const isCommanderError = (error: unknown): error is CommanderError =>
  error instanceof CommanderError;
