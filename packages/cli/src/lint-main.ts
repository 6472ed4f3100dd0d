import { Command } from 'commander';
import { lintCommand } from './postmortem/lint.ts';
import { perform, prepare, wantsJson } from './shared/command-line.ts';
import { explainPlainly } from './shared/explanation.ts';
import { endQuietlyOnClosedPipes } from './shared/pipes.ts';
import { tell, tellWhere } from './shared/tell.ts';

/**
 * The program with `lint` as its only command: what `npm run bundle` makes one file of, since looking
 * for the modules of the whole takes longer than linting. It says and does what `main` would.
 */
export async function lintMain(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipes();
  const json = wantsJson(argv);
  const program = new Command('kintsugi').addCommand(lintCommand());
  prepare(program, json);
  await perform(
    () => program.parseAsync([...argv], { from: 'user' }),
    json,
    async (error) => {
      const code = tell(explainPlainly(error), json);
      tellWhere(error);
      return code;
    },
  );
}
