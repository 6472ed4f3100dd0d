import { createConfigs } from '@kintsugi/lint/files';
import { Command, Option } from 'commander';
import type { ExitCode } from '../shared/exit.ts';
import { wholeNumber } from '../shared/numbers.ts';
import { FORMAT_NAMES } from './lint/formats/names.ts';
import type { Plan } from './lint/plan.ts';
import { type GivenOptions, readPlan } from './lint/read-plan.ts';
import { runLint } from './lint/run.ts';

/**
 * `kintsugi lint [FILE…]`: the language helper on Markdown files, without a server. It reads its options
 * without schemas and loads little, for it has to be done at once.
 */
export const lintCommand = (): Command =>
  new Command('lint')
    .description('show what reads as blame and what a post-mortem lacks; works offline')
    .argument(
      '[file...]',
      'Markdown files, folders, patterns such as "docs/**/*.md", or - for standard input; by default what is named like an incident, a post-mortem, a retro, a failure or an outage',
    )
    .addOption(
      new Option('--format <format>', 'how to print').choices(FORMAT_NAMES).default('pretty'),
    )
    .option('--json', 'the same as --format json')
    .option('--fix', 'reword what has a safe rewording')
    .option('--watch', 'lint again whenever a file changes, until Ctrl-C')
    .option('--as-of <date>', 'judge dates as of this day or instant (default: today)')
    .addOption(
      new Option(
        '--kind <kind>',
        'auto applies the structure rules to what looks like a post-mortem',
      )
        .choices(['postmortem', 'prose', 'auto'])
        .default('auto'),
    )
    .option(
      '--config <file>',
      'a configuration for all (default: the nearest kintsugi.config.json)',
    )
    .option(
      '--rule <id=level>',
      'set a rule to off, on, info, warn or error; may be repeated',
      collect,
    )
    .option('--stdin-path <path>', 'what standard input is called, and whose configuration it has')
    .option('--no-ignore', 'lint what .gitignore leaves out, too')
    .addOption(
      new Option('--fail-on <level>', 'least level of a finding that makes the exit code 1')
        .choices(['error', 'warn', 'info', 'never'])
        .default('error'),
    )
    .option(
      '--max-warnings <n>',
      'more warnings than this make the exit code 1',
      wholeNumber(0, Number.MAX_SAFE_INTEGER),
    )
    .action(async (words: readonly string[], options: GivenOptions) => {
      process.exitCode = await lintAsAsked(readPlan(words, options));
    });

const collect = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  text,
];

async function lintAsAsked(plan: Plan): Promise<ExitCode> {
  if (plan.watch) {
    const { watchLint } = await import('./lint/watch.ts');
    return watchLint(plan);
  }
  return runLint(plan, createConfigs(plan.config));
}
