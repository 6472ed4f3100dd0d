import { randomUUID } from 'node:crypto';
import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import type { z } from 'zod';
import { act, type Call } from '../shared/act.ts';
import { askText, canAsk } from '../shared/ask.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { FieldOptions, fieldsOf, withFields } from './fields.ts';
import { showActions } from './show.ts';

const Options = ServerOptions.extend(FieldOptions.shape);
type Options = z.infer<typeof Options>;

/** `kintsugi actions add INC-12 TEXT --owner … --due …`: a draft may hold one that lacks either. */
export const addCommand = (): Command =>
  withServer(
    withFields(
      new Command('add')
        .description('add an action item')
        .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
        .argument('<text>', 'what will be done'),
    ),
  ).action(
    act(Options, async (call) => {
      const [word = '', text = ''] = call.args;
      const fields = await completed(call);
      const { client } = await connect(call.options);
      const { id: incidentId } = await findIncident(client, word);
      const action = await client.json(endpoints.addAction, {
        params: { incidentId },
        body: { text, ...fields },
        idempotencyKey: randomUUID(),
      });
      call.out.result(action, () => {
        showActions([action], call.out);
      });
      return undefined;
    }),
  );

/** Asks for owner and date where somebody can answer; empty leaves the item an orphan for now. */
async function completed({ options }: Call<Options>) {
  if (!canAsk(options.json)) return fieldsOf(options);
  const owner = options.owner ?? (await askText('Who owns it? (empty: nobody yet)', true));
  const due = options.due ?? (await askText('Due when, as 2026-04-01? (empty: no date yet)', true));
  return fieldsOf({ ...options, owner: owner || undefined, due: due || undefined });
}
