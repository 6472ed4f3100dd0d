import { randomUUID } from 'node:crypto';
import { endpoints } from '@kintsugi/contract';
import { CAUSE_CATEGORIES, CAUSE_KINDS, CauseKind } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { causesOf, showCause } from './cause-show.ts';
import { findCause } from './cause-tree.ts';

const Options = ServerOptions.extend({
  kind: CauseKind,
  category: z.string().optional(),
  under: z.string().optional(),
});

/** `kintsugi cause add INC-12 TEXT --kind … --under 1.2`. */
export const addCommand = (): Command =>
  withServer(
    new Command('add')
      .description('add a cause; under another it answers “why?”')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .argument('<text>', 'the answer to a why')
      .addOption(
        new Option('--kind <kind>', 'what it is')
          .choices(CAUSE_KINDS)
          .default('contributing_factor'),
      )
      .option('--category <category>', `such as ${CAUSE_CATEGORIES.slice(0, 5).join(', ')}`)
      .option('--under <number>', 'the cause it answers “why?” about, as cause show numbers it'),
  ).action(
    act(Options, async ({ args: [word = '', text = ''], options, out }) => {
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const parentId =
        options.under === undefined
          ? null
          : findCause(await causesOf(client, incidentId), options.under).id;
      const node = await client.json(endpoints.addCause, {
        params: { incidentId },
        body: { parentId, kind: options.kind, category: options.category ?? null, text },
        idempotencyKey: randomUUID(),
      });
      out.result(node, () => {
        showCause(node, out);
      });
      return undefined;
    }),
  );
