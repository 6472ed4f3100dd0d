import { chosenName, createProgram, isCommanderError } from './program.ts';
import { EXIT } from './shared/exit.ts';
import { endQuietlyOnClosedPipes } from './shared/pipes.ts';

/**
 * Runs a command line and sets the exit code of the process. Only the chosen command's modules are
 * loaded, since loading is most of what a short command takes.
 */
export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipes();
  try {
    const program = await createProgram(chosenName(argv));
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(withoutHelpWord(argv), { from: 'user' });
  } catch (error) {
    process.exitCode = isCommanderError(error)
      ? error.exitCode === 0
        ? EXIT.ok
        : EXIT.usage
      : await tell(error, argv);
  }
}

/** `help incident new` as `incident new --help`, which goes to any depth. */
const withoutHelpWord = (argv: readonly string[]): string[] =>
  argv[0] === 'help' ? [...argv.slice(1), '--help'] : [...argv];

/** The errors' words bring the whole contract with them, so they are loaded when there is one. */
async function tell(error: unknown, argv: readonly string[]) {
  const { reportError } = await import('./shared/report.ts');
  return reportError(error, wantsJson(argv));
}

const wantsJson = (argv: readonly string[]): boolean =>
  argv.includes('--json') ||
  argv.includes('--format=json') ||
  (argv.includes('--format') && argv[argv.indexOf('--format') + 1] === 'json');
