import { Argument, Command } from 'commander';
import { SCRIPTS } from './completion/scripts.ts';

/** The program as it was started, wherever it is installed. */
const program = process.argv[1] ?? 'kintsugi';

/** `kintsugi completion SHELL`: the script that a shell reads to complete `kintsugi` on Tab. */
export const completionCommand = (): Command =>
  new Command('completion')
    .description('print the script that completes commands, options and incidents on Tab')
    .addArgument(new Argument('<shell>', 'your shell').choices(Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      [
        '',
        'In bash:  eval "$(npx kintsugi completion bash)"        (in ~/.bashrc to keep it)',
        'In zsh:   eval "$(npx kintsugi completion zsh)"         (in ~/.zshrc, after compinit)',
        'In fish:  npx kintsugi completion fish | source',
        '',
        'The script also makes `kintsugi` alone work, where it is not on the PATH.',
        '',
      ].join('\n'),
    )
    .action((shell: string) => {
      const script = SCRIPTS[shell];
      if (script) process.stdout.write(script(program));
    });
