import { type Client, endpoints } from '@kintsugi/contract';
import type { Person } from '@kintsugi/domain';
import { allPages } from './all-pages.ts';

/** Everybody the workspace knows. */
export async function everybody(client: Client): Promise<Person[]> {
  const { items } = await allPages((cursor) =>
    client.json(endpoints.listPeople, { query: { limit: 500, ...cursor } }),
  );
  return items;
}
