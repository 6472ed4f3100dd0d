import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { wholeNumber } from '../shared/numbers.ts';
import { plain } from '../shared/plain.ts';
import { filesOf, findFile } from './find-file.ts';

const Options = ServerOptions.extend({ context: z.number() });

/** `kintsugi evidence show INC-12 FILE:LINE`: opens a citation at its line. */
export const showCommand = (): Command =>
  withServer(
    new Command('show')
      .description('open a citation at its line, with the lines around it')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('<citation>', 'as checkout-api.log:15564')
      .option('--context <n>', 'lines before and after', wholeNumber(0, 100), 5),
  ).action(
    act(Options, async ({ args: [word = '', citation = ''], options, out }) => {
      const { client } = await connect(options);
      const { file, line } = readCitation(citation);
      const { id: incidentId } = await findIncident(client, word);
      const { id: fileId } = findFile(await filesOf(client, incidentId), file);
      const shown = await client.json(endpoints.readLines, {
        params: { incidentId, fileId },
        query: { line, context: options.context },
      });
      out.result(shown, () => {
        const width = String(shown.lines.at(-1)?.line ?? line).length;
        out.line(out.color.dim(`${plain(shown.file)}  sha256 ${shown.sha256}`));
        for (const each of shown.lines) {
          const number = String(each.line).padStart(width);
          const text = plain(each.text) + (each.truncated ? out.color.dim(' …') : '');
          out.line(
            each.cited
              ? `${out.color.yellow('▸')} ${out.color.bold(number)}  ${text}`
              : `  ${out.color.dim(number)}  ${text}`,
          );
        }
      });
      return undefined;
    }),
  );

function readCitation(text: string): { file: string; line: number } {
  const [, file, line] = /^(.+):(\d{1,12})$/s.exec(text) ?? [];
  if (file !== undefined && Number(line) >= 1) return { file, line: Number(line) };
  throw new Failure({
    exitCode: EXIT.usage,
    what: `“${text}” is not a citation.`,
    todo: 'Give the file and the line, as checkout-api.log:15564.',
  });
}
