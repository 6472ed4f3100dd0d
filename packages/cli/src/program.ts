import { Command } from 'commander';
import { COMMANDS } from './commands.ts';
import { prepare } from './shared/command-line.ts';

/** The first word that is no option, past `help`: the command whose module is needed. */
export const chosenName = (argv: readonly string[]): string | undefined =>
  argv.filter((word) => !word.startsWith('-') && word !== 'help')[0];

/**
 * The whole command line with the module of the chosen command loaded; of the others it knows name
 * and description. Commander's errors are thrown instead of ending the process.
 */
export async function createProgram(chosen: string | undefined, json = false): Promise<Command> {
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
  prepare(program, json);
  return program;
}

async function version(): Promise<string> {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  return manifest.version;
}
