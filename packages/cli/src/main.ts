import { chosenName, createProgram } from './program.ts';
import { perform, wantsJson } from './shared/command-line.ts';
import { endQuietlyOnClosedPipes } from './shared/pipes.ts';

/**
 * Runs a command line and sets the exit code of the process. Only the chosen command's modules are
 * loaded, since loading is most of what a short command takes.
 */
export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipes();
  const json = wantsJson(argv);
  const run = async () => {
    const program = await createProgram(chosenName(argv), json);
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(withoutHelpWord(argv), { from: 'user' });
  };
  await perform(run, json, async (error) => {
    // The errors' words bring the whole contract with them, so they are loaded when there is one.
    const { reportError } = await import('./shared/report.ts');
    return reportError(error, json);
  });
}

/** `help incident new` as `incident new --help`, which goes to any depth. */
const withoutHelpWord = (argv: readonly string[]): string[] =>
  argv[0] === 'help' ? [...argv.slice(1), '--help'] : [...argv];
