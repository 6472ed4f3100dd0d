import { type ActionView, type Client, endpoints } from '@kintsugi/contract';
import { Id } from '@kintsugi/domain';
import { allPages } from '../shared/all-pages.ts';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findIncident } from '../shared/incident-ref.ts';

/**
 * The action item that a short name (`INC-12/3`) or an identifier means.
 *
 * @throws Failure when there is none
 */
export async function findAction(client: Client, word: string): Promise<ActionView> {
  const [, incident, number] = /^(.+)\/(\d+)$/.exec(word) ?? [];
  const isId = Id.safeParse(word).success;
  if (!isId && incident === undefined) throw wrong(`“${word}” is not the name of an action item.`);
  const query =
    incident === undefined ? {} : { incidentId: (await findIncident(client, incident)).id };
  const { items } = await allPages((cursor) =>
    client.json(endpoints.listActions, { query: { ...query, limit: 500, ...cursor } }),
  );
  const found = items.find(({ id, position }) =>
    isId ? id === word : position + 1 === Number(number),
  );
  if (found) return found;
  throw wrong(`There is no action item ${word}, or you may not see it.`);
}

const wrong = (what: string): Failure =>
  new Failure({
    exitCode: EXIT.usage,
    what,
    todo: 'Give its name as the first column of `kintsugi actions list` shows it: INC-12/3.',
  });
