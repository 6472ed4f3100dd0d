import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { EXIT, type ExitCode } from '../shared/exit.ts';
import { readLintConfig } from './lint/config.ts';
import { findFiles } from './lint/files.ts';
import { type Linted, lintFiles } from './lint/run.ts';
import { showJson } from './lint/show-json.ts';
import { showPretty } from './lint/show-pretty.ts';

const Options = z.object({
  format: z.enum(['pretty', 'json']),
  json: z.boolean().optional(),
  asOf: z.string().optional(),
  kind: z.enum(['postmortem', 'prose', 'auto']),
  config: z.string().optional(),
  failOn: z.enum(['error', 'warn', 'info', 'never']),
});

const LEVELS = ['info', 'warn', 'error'] as const;

/** `kintsugi lint FILE…`: the language helper on Markdown files, without a server. */
export const lintCommand = (): Command =>
  new Command('lint')
    .description('show what reads as blame and what a post-mortem lacks; works offline')
    .argument(
      '<file...>',
      'Markdown files, folders, patterns such as "docs/**/*.md", or - for standard input',
    )
    .addOption(
      new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--json', 'the same as --format json')
    .option('--as-of <date>', 'judge dates as of this day or instant (default: today)')
    .addOption(
      new Option(
        '--kind <kind>',
        'auto applies the structure rules to what looks like a post-mortem',
      )
        .choices(['postmortem', 'prose', 'auto'])
        .default('auto'),
    )
    .option('--config <file>', 'rules and people (default: the nearest kintsugi.config.json)')
    .addOption(
      new Option('--fail-on <level>', 'least level of a finding that makes the exit code 1')
        .choices(['error', 'warn', 'info', 'never'])
        .default('error'),
    )
    .action(
      act(Options, async ({ args, options }) => {
        const files = await findFiles(args);
        const config = await readLintConfig(options.config);
        const linted = await lintFiles(files, {
          config,
          kind: options.kind,
          ...(options.asOf !== undefined && { asOf: options.asOf }),
        });
        if (options.json || options.format === 'json') showJson(linted);
        else showPretty(linted);
        return codeOf(linted, options.failOn);
      }),
    );

function codeOf(linted: readonly Linted[], failOn: 'never' | (typeof LEVELS)[number]): ExitCode {
  if (failOn === 'never') return EXIT.ok;
  const least = LEVELS.indexOf(failOn);
  const failing = linted.some(({ report }) =>
    report.findings.some((finding) => LEVELS.indexOf(finding.level) >= least),
  );
  return failing ? EXIT.failed : EXIT.ok;
}
