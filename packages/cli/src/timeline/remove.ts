import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { oneLine } from '../shared/plain.ts';
import { findEntry } from './find-entry.ts';

/** `kintsugi timeline remove INC-12 3`. */
export const removeCommand = (): Command =>
  withServer(
    new Command('remove')
      .description('remove an entry; the evidence stays')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('<entry>', 'its number in timeline show, or its identifier'),
  ).action(
    act(ServerOptions, async ({ args: [word = '', which = ''], options, out }) => {
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const entry = await findEntry(client, incidentId, which);
      await client.text(endpoints.removeEntry, {
        params: { incidentId, entryId: entry.id },
        query: { version: entry.version },
      });
      out.result({ removed: entry }, () => {
        out.line(`Removed: ${oneLine(entry.text)}`);
      });
      return undefined;
    }),
  );
