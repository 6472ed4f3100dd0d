import { Command, Option } from 'commander';
import { act } from '../shared/act.ts';
import { dataFolder } from '../shared/folders.ts';
import { wholeNumber } from '../shared/numbers.ts';
import { LOG_LEVELS, StartOptions } from './start/options.ts';

const yes = (text: string): boolean =>
  !['', '0', 'false', 'no', 'off'].includes(text.toLowerCase());

/** `kintsugi start`: the server and its PostgreSQL, in the foreground until Ctrl-C. */
export const startCommand = (): Command =>
  new Command('start')
    .description('start the server, with its PostgreSQL; Ctrl-C stops both')
    .addOption(
      new Option('--port <n>', 'port to listen on; 0 takes a free one')
        .env('KINTSUGI_PORT')
        .argParser(wholeNumber(0, 65_535))
        .default(4100),
    )
    .addOption(
      new Option(
        '--host <address>',
        'address to listen on; another machine reaches it with 0.0.0.0',
      )
        .env('KINTSUGI_HOST')
        .default('127.0.0.1'),
    )
    .option('--data <folder>', 'where everything is kept (else KINTSUGI_DATA, else .kintsugi here)')
    .addOption(
      new Option('--database-url <address>', 'an external PostgreSQL 15 or newer').env(
        'DATABASE_URL',
      ),
    )
    .addOption(
      new Option('--public-url <address>', 'where people reach it through a proxy').env(
        'KINTSUGI_URL',
      ),
    )
    .addOption(
      new Option('--trust-proxy', 'believe the proxy in front about who asks')
        .env('KINTSUGI_TRUST_PROXY')
        .argParser(yes),
    )
    .addOption(
      new Option('--log-level <level>', 'least level that is logged')
        .choices(LOG_LEVELS)
        .env('KINTSUGI_LOG_LEVEL')
        .default('info'),
    )
    .option('--json', 'log to standard output, a line of JSON each, instead of to kintsugi.log')
    .action(
      act(StartOptions, async ({ options }) => {
        const { serve } = await import('./start/serve.ts');
        return serve({ ...options, data: dataFolder(options.data) });
      }),
    );
