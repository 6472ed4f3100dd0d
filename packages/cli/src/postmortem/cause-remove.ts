import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { oneLine } from '../shared/plain.ts';
import { causesOf } from './cause-show.ts';
import { findCause } from './cause-tree.ts';

/** `kintsugi cause remove INC-12 1.2`. */
export const removeCommand = (): Command =>
  withServer(
    new Command('remove')
      .description('remove a cause; its answers move up')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('<cause>', 'its number in cause show, such as 1.2'),
  ).action(
    act(ServerOptions, async ({ args: [word = '', which = ''], options, out }) => {
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const node = findCause(await causesOf(client, incidentId), which);
      await client.text(endpoints.removeCause, {
        params: { incidentId, nodeId: node.id },
        query: { version: node.version },
      });
      out.result({ removed: node }, () => {
        out.line(`Removed: ${oneLine(node.text)}`);
      });
      return undefined;
    }),
  );
