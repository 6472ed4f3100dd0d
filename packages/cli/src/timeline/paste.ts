import { endpoints, type PastedRow } from '@kintsugi/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT } from '../shared/exit.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import type { Output } from '../shared/output.ts';
import { plain } from '../shared/plain.ts';
import { readText } from '../shared/read-text.ts';
import { showInstant } from '../shared/when.ts';
import { showEntries } from './show.ts';

const Options = ServerOptions.extend({
  zone: z.string().optional(),
  date: z.string().optional(),
  dryRun: z.boolean().default(false),
});

/** `kintsugi timeline paste INC-12 [FILE]`: a block of times and texts; all of it, or nothing. */
export const pasteCommand = (): Command =>
  withServer(
    new Command('paste')
      .description('add a block of lines, each a time and what happened; all of them or none')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('[file]', 'the lines; - or nothing reads standard input', '-')
      .option('--zone <zone>', 'time zone of the times that state none')
      .option('--date <date>', 'day of the times that state none, as 2026-03-10')
      .option('--dry-run', 'only show how the lines would be read'),
  ).action(
    act(Options, async ({ args: [word = '', file = '-'], options, out }) => {
      const { zone, date, dryRun } = options;
      const text = await readText(file);
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const pasted = await client.json(endpoints.pasteEntries, {
        params: { incidentId },
        body: {
          text,
          dryRun,
          ...(zone !== undefined && { zone }),
          ...(date !== undefined && { date }),
        },
      });
      out.result(pasted, () => {
        if (dryRun) showRows(pasted.rows, out);
        else showEntries(pasted.added, out);
      });
      return pasted.rows.some((row) => row.problem !== null) ? EXIT.failed : EXIT.ok;
    }),
  );

function showRows(rows: readonly PastedRow[], out: Output): void {
  out.table(
    [
      { title: 'Line', right: true },
      { title: 'Time (UTC)' },
      { title: 'Zone' },
      { title: 'Event' },
    ],
    rows.map((row) => [String(row.line), showInstant(row.at), row.zone ?? '', row.text]),
  );
  for (const row of rows) {
    if (row.problem === null) continue;
    out.line(`${out.color.red('✗')} line ${row.line}: ${plain(row.problem)}`);
  }
}
