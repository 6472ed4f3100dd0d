import { randomUUID } from 'node:crypto';
import { endpoints } from '@kintsugi/contract';
import { KEY_MOMENTS, KeyMoment } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { askText, canAsk, missing } from '../shared/ask.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { parseWhen } from '../shared/when.ts';
import { showEntries } from './show.ts';

const Options = ServerOptions.extend({
  at: z.string().optional(),
  text: z.string().optional(),
  actor: z.string().optional(),
  moment: KeyMoment.optional(),
  zone: z.string().optional(),
});

/** `kintsugi timeline add INC-12 --at … --text …`: an entry by hand. */
export const addCommand = (): Command =>
  withServer(
    new Command('add')
      .description('add an entry by hand')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .option('--at <time>', 'when, as 2026-03-10T13:02Z')
      .option('--text <text>', 'what happened')
      .option('--actor <who>', 'the person, role or system that acted')
      .addOption(
        new Option(
          '--moment <moment>',
          'the key moment it marks; sets the time of the incident',
        ).choices(KEY_MOMENTS),
      )
      .option('--zone <zone>', 'time zone of a time that states none'),
  ).action(
    act(Options, async ({ args: [word = ''], options, out }) => {
      const ask = (value: string | undefined, question: string, flag: string) => {
        if (value !== undefined) return value;
        if (!canAsk(options.json)) throw missing(question, flag);
        return askText(question);
      };
      const when = await ask(options.at, 'The time (2026-03-10T13:02Z)', '--at');
      const at = await parseWhen(when, '--at', options.zone);
      const text = await ask(options.text, 'What happened', '--text');
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const entry = await client.json(endpoints.addEntry, {
        params: { incidentId },
        body: { at, text, actor: options.actor ?? null, keyMoment: options.moment ?? null },
        idempotencyKey: randomUUID(),
      });
      out.result(entry, () => {
        showEntries([entry], out);
      });
      return undefined;
    }),
  );
