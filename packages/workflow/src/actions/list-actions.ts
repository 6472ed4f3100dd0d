import type { ActionView } from '@kintsugi/contract';
import { type ActionState, type Actor, CalendarDate, Id } from '@kintsugi/domain';
import { listActions as selectActions } from '@kintsugi/store';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { presentAction, todayOf } from './present-action.ts';

/** Which action items, and where the page starts. */
export interface ListActions {
  readonly incidentId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly state?: ActionState | undefined;
  readonly overdue?: boolean | undefined;
  readonly orphan?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const Place = z.object({ dueDate: CalendarDate.nullable(), id: Id });

/** The action items of every incident the actor may see, by due date; those without one last. */
export async function listActions(
  deps: Deps,
  actor: Actor,
  input: ListActions,
): Promise<Page<ActionView>> {
  requirePermission(actor, 'read');
  const { cursor, limit, ...filter } = input;
  const today = await todayOf(deps, deps.db, actor.workspaceId);
  const after = decodeCursor(Place, cursor);
  const rows = await selectActions(deps.db, actor, { ...filter, today, after, limit: limit + 1 });
  const items = rows.map((row) => presentAction(row, today));
  return toPage(items, limit, ({ dueDate, id }) => ({ dueDate, id }));
}
