import type { IncidentView } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import { type IncidentFilter, listIncidents as load } from '@kintsugi/store';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { viewIncidents } from './view.ts';

/** Incidents the actor may see, newest first. */
export async function listIncidents(
  deps: Deps,
  actor: Actor,
  input: Omit<IncidentFilter, 'below'> & { readonly cursor?: string | undefined },
): Promise<Page<IncidentView>> {
  requirePermission(actor, 'read');
  const { cursor, limit, ...filter } = input;
  const below = decodeCursor(z.int(), cursor);
  const rows = await load(deps.db, actor, { ...filter, below, limit: limit + 1 });
  const { items, next } = toPage(rows, limit, ({ number }) => number);
  return { items: await viewIncidents(deps, actor, items), next };
}
