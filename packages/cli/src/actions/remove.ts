import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { oneLine } from '../shared/plain.ts';
import { findAction } from './find-action.ts';

/** `kintsugi actions remove INC-12/3`. */
export const removeCommand = (): Command =>
  withServer(
    new Command('remove')
      .description('remove an action item')
      .argument('<action>', 'as actions list shows it (INC-12/3), or its identifier'),
  ).action(
    act(ServerOptions, async ({ args: [word = ''], options, out }) => {
      const { client } = await connect(options);
      const action = await findAction(client, word);
      await client.text(endpoints.removeAction, {
        params: { incidentId: action.incidentId, actionId: action.id },
        query: { version: action.version },
      });
      out.result({ removed: action }, () => {
        out.line(`Removed: ${oneLine(action.text)}`);
      });
      return undefined;
    }),
  );
