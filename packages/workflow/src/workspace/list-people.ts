import type { Actor, Person } from '@kintsugi/domain';
import { listPeople as load } from '@kintsugi/store';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

const Place = z.object({ name: z.string(), id: z.uuid() });

/** Everybody the workspace knows, by name. */
export async function listPeople(
  deps: Deps,
  actor: Actor,
  input: {
    readonly q?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<Page<Person>> {
  requirePermission(actor, 'read');
  const after = decodeCursor(Place, input.cursor);
  const rows = await load(deps.db, actor, { q: input.q, after, limit: input.limit + 1 });
  return toPage(rows, input.limit, ({ name, id }) => ({ name, id }));
}
