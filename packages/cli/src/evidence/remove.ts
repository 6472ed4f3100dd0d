import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { oneLine } from '../shared/plain.ts';
import { filesOf, findFile } from './find-file.ts';

/** `kintsugi evidence remove INC-12 FILE`: removes a file, or cancels its import. */
export const removeCommand = (): Command =>
  withServer(
    new Command('remove')
      .description('remove an evidence file, or cancel its import')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('<name>', 'the file, as evidence list shows it'),
  ).action(
    act(ServerOptions, async ({ args: [word = '', name = ''], options, out }) => {
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const file = findFile(await filesOf(client, incidentId), name);
      await client.text(endpoints.removeEvidence, { params: { incidentId, fileId: file.id } });
      out.result({ removed: file }, () => {
        out.line(`${oneLine(file.name)} is removed.`);
      });
      return undefined;
    }),
  );
