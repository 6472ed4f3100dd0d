import type { EvidenceFile } from '@kintsugi/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { missing } from '../shared/ask.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT, type ExitCode } from '../shared/exit.ts';
import { findIncident } from '../shared/incident-ref.ts';
import { checkFiles, importFile } from './add/import-file.ts';
import { whileInterruptible } from './add/interrupt.ts';
import { createProgress } from './add/progress.ts';
import { fileSentence } from './file-words.ts';

const Options = ServerOptions.extend({
  incident: z.string().optional(),
  zone: z.string().optional(),
  format: z.string().optional(),
  wait: z.boolean().optional(),
});

/** `kintsugi evidence add FILE… --incident INC-12`: streams files in, with progress; Ctrl-C cancels. */
export const addCommand = (): Command =>
  withServer(
    new Command('add')
      .description('import evidence files; Ctrl-C cancels the import')
      .argument('<file...>', 'logs, exports, archives')
      .option('--incident <incident>', 'the incident they belong to, as INC-12')
      .option('--zone <zone>', 'time zone of the times that state none, as Europe/Zurich')
      .option('--format <format>', 'how to read them (else it is recognised); see evidence formats')
      .option('--wait', 'wait until they are read (on a terminal that is the default)')
      .option('--no-wait', 'return when they are safely stored'),
  ).action(
    act(Options, async ({ args, options, out }) => {
      if (options.incident === undefined) throw missing('The incident', '--incident INC-12');
      await checkFiles(args);
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, options.incident);
      const progress = createProgress(options.json);
      const wait = options.wait ?? process.stderr.isTTY === true;
      const files: EvidenceFile[] = [];
      await whileInterruptible(async (signal) => {
        for (const path of args) {
          const target = { client, incidentId, signal, progress, wait };
          files.push(...(await importFile(path, target, options)));
        }
      });
      out.result({ files }, () => {
        for (const file of files) out.line(fileSentence(file, out.color));
      });
      return codeOf(files);
    }),
  );

const codeOf = (files: readonly EvidenceFile[]): ExitCode =>
  files.some(({ state }) => state === 'failed' || state === 'cancelled') ? EXIT.failed : EXIT.ok;
