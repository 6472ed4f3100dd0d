import { type Client, endpoints } from '@kintsugi/contract';
import { ACTION_STATES, ActionState, findPerson } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { allPages } from '../shared/all-pages.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findIncident, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { everybody } from '../shared/people.ts';
import { showActions } from './show.ts';

const Options = ServerOptions.extend({
  owner: z.string().optional(),
  state: ActionState.optional(),
  overdue: z.boolean().default(false),
  orphan: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

/** `kintsugi actions list [INC-12]`: of one incident, or of all, by due date. */
export const listCommand = (): Command =>
  withServer(
    new Command('list')
      .description('list action items by due date')
      .argument('[incident]', `${INCIDENT_HELP}; of all when left out`)
      .option('--owner <who>', 'only of this owner: @handle, e-mail address or name')
      .addOption(new Option('--state <state>', 'only in this state').choices(ACTION_STATES))
      .option('--overdue', 'only those whose day has passed')
      .option('--orphan', 'only those without owner or date'),
  ).action(
    act(Options, async ({ args: [word], options, out }) => {
      const { client } = await connect(options);
      const query = await queryOf(client, word, options);
      const { items } = await allPages((cursor) =>
        client.json(endpoints.listActions, { query: { ...query, limit: 500, ...cursor } }),
      );
      out.result({ items }, () => {
        if (items.length === 0) out.line('No action item fits.');
        else showActions(items, out);
      });
      return undefined;
    }),
  );

async function queryOf(client: Client, word: string | undefined, options: Options) {
  const { owner, state, overdue, orphan } = options;
  return {
    ...(word !== undefined && { incidentId: (await findIncident(client, word)).id }),
    ...(owner !== undefined && { ownerId: await ownerId(client, owner) }),
    ...(state && { state }),
    ...(overdue && { overdue: 'true' as const }),
    ...(orphan && { orphan: 'true' as const }),
  };
}

async function ownerId(client: Client, owner: string): Promise<string> {
  const person = findPerson(await everybody(client), owner);
  if (person) return person.id;
  throw new Failure({ exitCode: EXIT.usage, what: `Nobody called ${owner} is known there.` });
}
