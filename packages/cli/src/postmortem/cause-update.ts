import { endpoints } from '@kintsugi/contract';
import { CAUSE_KINDS, CauseKind } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { causesOf, showCause } from './cause-show.ts';
import { findCause } from './cause-tree.ts';

const Options = ServerOptions.extend({
  text: z.string().optional(),
  kind: CauseKind.optional(),
  category: z.string().optional(),
  under: z.string().optional(),
});

/** `kintsugi cause update INC-12 1.2 …`. */
export const updateCommand = (): Command =>
  withServer(
    new Command('update')
      .description('change or move a cause')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('<cause>', 'its number in cause show, such as 1.2')
      .option('--text <text>', 'another text')
      .addOption(new Option('--kind <kind>', 'another kind').choices(CAUSE_KINDS))
      .option('--category <category>', 'another category; "" for none')
      .option('--under <number>', 'the cause it answers “why?” about; "" for none'),
  ).action(
    act(Options, async ({ args: [word = '', which = ''], options, out }) => {
      const { text, kind, category, under } = options;
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const causes = await causesOf(client, incidentId);
      const node = findCause(causes, which);
      const changed = await client.json(endpoints.updateCause, {
        params: { incidentId, nodeId: node.id },
        body: {
          version: node.version,
          ...(text !== undefined && { text }),
          ...(kind !== undefined && { kind }),
          ...(category !== undefined && { category: category === '' ? null : category }),
          ...(under !== undefined && {
            parentId: under === '' ? null : findCause(causes, under).id,
          }),
        },
      });
      out.result(changed, () => {
        showCause(changed, out);
      });
      return undefined;
    }),
  );
