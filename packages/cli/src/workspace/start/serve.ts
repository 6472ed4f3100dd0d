import { createLog, type RunningServer, ServerError, startServer } from '@kintsugi/server';
import { StartError } from '@kintsugi/store';
import { EXIT, type ExitCode } from '../../shared/exit.ts';
import { Failure } from '../../shared/failure.ts';
import { logFile, openLogSink } from './log-sink.ts';
import type { ServeOptions } from './options.ts';
import { createStopper } from './stop.ts';

/**
 * Starts the server and keeps it until it is told to stop; then it, and the PostgreSQL it started, are
 * gone, and the exit code is given back.
 *
 * @throws Failure with what an operator needs when it cannot start
 */
export async function serve(options: ServeOptions): Promise<ExitCode> {
  const say = (line: string) => {
    if (!options.json) process.stdout.write(`${line}\n`);
  };
  const destination = options.json ? process.stdout : openLogSink(logFile(options.data));
  const log = createLog({ level: options.logLevel, destination });
  const stopper = createStopper(say);
  const server = await begin({ options, log, say });
  log.info({ url: server.url, data: options.data }, 'Kintsugi is ready.');
  say(`\nKintsugi is ready:  ${server.url}\n`);
  say(`Data:  ${options.data}`);
  say(`Log:   ${logFile(options.data)}`);
  say('Ctrl-C stops it.');
  const why = await Promise.race([stopper.asked, server.failed.then((error) => ({ error }))]);
  if (why) log.fatal({ err: why.error }, 'The server has to stop.');
  else log.info('Stopping.');
  await server.close();
  if (why === undefined) {
    say('Stopped.');
    return EXIT.ok;
  }
  throw new Failure({
    exitCode: EXIT.failed,
    what: 'The server had to stop.',
    todo: `Start it again; ${options.json ? 'the log' : logFile(options.data)} says more.`,
    cause: why.error,
  });
}

interface Beginning {
  readonly options: ServeOptions;
  readonly log: ReturnType<typeof createLog>;
  readonly say: (line: string) => void;
}

async function begin({ options, log, say }: Beginning): Promise<RunningServer> {
  try {
    return await startServer({
      dataFolder: options.data,
      host: options.host,
      port: options.port,
      databaseUrl: options.databaseUrl,
      publicUrl: options.publicUrl,
      trustProxy: options.trustProxy ?? false,
      secret: process.env.KINTSUGI_SECRET || undefined,
      log,
      onProgress: (line) => {
        if (options.json) log.info(line);
        else say(line);
      },
    });
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  if (!(error instanceof StartError) && !(error instanceof ServerError)) return error;
  const [what = ''] = error.message.split('\n  where:');
  return new Failure({
    exitCode: error.code === 'DATA_FOLDER_IN_USE' ? EXIT.dataFolderInUse : EXIT.cannotStart,
    what: `${what} (${error.where})`,
    todo: error.todo,
    cause: error,
  });
}
