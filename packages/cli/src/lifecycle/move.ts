import { endpoints } from '@kintsugi/contract';
import {
  incidentName,
  LIFECYCLE_STATE_NAMES,
  LIFECYCLE_STATES,
  LifecycleState,
} from '@kintsugi/domain';
import { Argument, Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { collect } from '../shared/lists.ts';
import { answerAsks } from './acknowledge.ts';

const Options = ServerOptions.extend({
  acknowledge: z.array(z.string()).default([]),
  reason: z.string().optional(),
});

/** `kintsugi incident move INC-12 drafting`: moves the post-mortem on, or back. */
export const moveCommand = (): Command =>
  withServer(
    new Command('move')
      .description('move the post-mortem to another state of its life cycle')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .addArgument(new Argument('<state>', 'where to').choices(LIFECYCLE_STATES))
      .option('--acknowledge <id>', 'say yes to what the step only asks; may be repeated', collect)
      .option('--reason <text>', 'why, for the record'),
  ).action(
    act(Options, async ({ args: [word = '', state], options, out }) => {
      const { client } = await connect(options);
      const { id, version } = await findIncident(client, word);
      const to = LifecycleState.parse(state);
      const moved = await answerAsks(options, (acknowledged) =>
        client.json(endpoints.moveLifecycle, {
          params: { incidentId: id },
          body: { version, to, acknowledged: [...acknowledged], reason: options.reason ?? null },
        }),
      );
      out.result(moved, () => {
        out.line(`${incidentName(moved.number)}: ${LIFECYCLE_STATE_NAMES[moved.state]}.`);
      });
      return undefined;
    }),
  );
