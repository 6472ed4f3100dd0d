import type { LibraryItem } from '@kintsugi/contract';
import { type Actor, Id, Instant, type Severity } from '@kintsugi/domain';
import { type LibraryHit, searchLibrary as search } from '@kintsugi/store';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** What is looked for, and where the page starts. */
export interface SearchLibrary {
  readonly q?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly service?: string | undefined;
  readonly tag?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const Place = z.object({ rank: z.number(), publishedAt: Instant, incidentId: Id });

/** Published post-mortems the actor may see: best match first, newest first without words. */
export async function searchLibrary(
  deps: Deps,
  actor: Actor,
  input: SearchLibrary,
): Promise<Page<LibraryItem>> {
  requirePermission(actor, 'read');
  const { cursor, limit, ...filter } = input;
  const after = decodeCursor(Place, cursor);
  const hits = await search(deps.db, actor, { ...filter, after, limit: limit + 1 });
  const { items, next } = toPage(hits, limit, placeOf);
  return { items: items.map(({ rank: _, ...item }) => item), next };
}

const placeOf = ({ rank, publishedAt, incidentId }: LibraryHit): z.infer<typeof Place> => ({
  rank,
  publishedAt,
  incidentId,
});
