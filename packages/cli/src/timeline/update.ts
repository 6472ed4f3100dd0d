import { endpoints } from '@kintsugi/contract';
import { KEY_MOMENTS, KeyMoment } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { parseWhen } from '../shared/when.ts';
import { findEntry } from './find-entry.ts';
import { showEntries } from './show.ts';

const Options = ServerOptions.extend({
  at: z.string().optional(),
  text: z.string().optional(),
  actor: z.string().optional(),
  moment: z.union([KeyMoment, z.literal('none')]).optional(),
  zone: z.string().optional(),
});

/** `kintsugi timeline update INC-12 3 …`: edits an entry; its original is kept. */
export const updateCommand = (): Command =>
  withServer(
    new Command('update')
      .description('edit an entry; what was first recorded is kept')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('<entry>', 'its number in timeline show, or its identifier')
      .option('--at <time>', 'another time')
      .option('--text <text>', 'another text')
      .option('--actor <who>', 'another actor or system')
      .addOption(
        new Option(
          '--moment <moment>',
          'the key moment it marks; sets the time of the incident',
        ).choices([...KEY_MOMENTS, 'none']),
      )
      .option('--zone <zone>', 'time zone of a time that states none'),
  ).action(
    act(Options, async ({ args: [word = '', which = ''], options, out }) => {
      const { at, text, actor, moment, zone } = options;
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const entry = await findEntry(client, incidentId, which);
      const changed = await client.json(endpoints.updateEntry, {
        params: { incidentId, entryId: entry.id },
        body: {
          version: entry.version,
          ...(at !== undefined && { at: await parseWhen(at, '--at', zone) }),
          ...(text !== undefined && { text }),
          ...(actor !== undefined && { actor: actor === '' ? null : actor }),
          ...(moment !== undefined && { keyMoment: moment === 'none' ? null : moment }),
        },
      });
      out.result(changed, () => {
        showEntries([changed], out);
      });
      return undefined;
    }),
  );
