import { endpoints } from '@kintsugi/contract';
import { ACTION_STATES, ActionState } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { FieldOptions, fieldsOf, withFields } from './fields.ts';
import { findAction } from './find-action.ts';
import { showActions } from './show.ts';

const Options = ServerOptions.extend(FieldOptions.shape).extend({
  text: z.string().optional(),
  state: ActionState.optional(),
  reason: z.string().optional(),
});

/** `kintsugi actions update INC-12/3 …`: changes what the options name. */
export const updateCommand = (): Command =>
  withServer(
    withFields(
      new Command('update')
        .description('change an action item')
        .argument('<action>', 'as actions list shows it (INC-12/3), or its identifier')
        .option('--text <text>', 'another text')
        .addOption(new Option('--state <state>', 'how far it is').choices(ACTION_STATES))
        .option('--reason <text>', 'why it will not be done'),
    ),
  ).action(
    act(Options, async ({ args: [word = ''], options, out }) => {
      const { text, state, reason } = options;
      const { client } = await connect(options);
      const { id: actionId, incidentId, version } = await findAction(client, word);
      const changed = await client.json(endpoints.updateAction, {
        params: { incidentId, actionId },
        body: {
          version,
          ...fieldsOf(options),
          ...(text !== undefined && { text }),
          ...(state && { state }),
          ...(reason !== undefined && { stateReason: reason }),
        },
      });
      out.result(changed, () => {
        showActions([changed], out);
      });
      return undefined;
    }),
  );
