import type { ActionState, Actor } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import { visibleTo } from '../incident/visible.ts';
import { actionsWithOwners, type ListedAction, toListedAction } from './action-row.ts';

/** Where a page of the list goes on: after this due date (none comes last) and id. */
export interface ActionPlace {
  readonly dueDate: string | null;
  readonly id: string;
}

/** Which action items, and from where on. */
export interface ActionFilter {
  readonly incidentId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly state?: ActionState | undefined;
  readonly overdue?: boolean | undefined;
  readonly orphan?: boolean | undefined;
  /** The calendar date in the workspace's zone, `YYYY-MM-DD`: what is before it is overdue. */
  readonly today: string;
  readonly after?: ActionPlace | undefined;
  readonly limit: number;
}

const overdueOn = (today: string) => sql<boolean>`(
  action_item.due_date is not null and action_item.due_date < ${today}::date
  and action_item.state in ('open', 'in_progress'))`;

const isOrphan = sql<boolean>`(action_item.owner_id is null or action_item.due_date is null)`;

const is = (condition: ReturnType<typeof overdueOn>, wanted: boolean) =>
  wanted ? condition : sql<boolean>`not ${condition}`;

const afterPlace = ({ dueDate, id }: ActionPlace) =>
  sql<boolean>`(coalesce(action_item.due_date, 'infinity'::date), action_item.id)
    > (coalesce(${dueDate}::date, 'infinity'::date), ${id}::uuid)`;

/** Action items of the incidents the actor may see, by due date; those without one come last. */
export async function listActions(
  db: Queryable,
  actor: Actor,
  filter: ActionFilter,
): Promise<ListedAction[]> {
  const { incidentId, ownerId, state, overdue, orphan, today, after } = filter;
  let query = actionsWithOwners(db).where(visibleTo(actor));
  if (incidentId !== undefined) query = query.where('action_item.incident_id', '=', incidentId);
  if (ownerId !== undefined) query = query.where('action_item.owner_id', '=', ownerId);
  if (state !== undefined) query = query.where('action_item.state', '=', state);
  if (overdue !== undefined) query = query.where(is(overdueOn(today), overdue));
  if (orphan !== undefined) query = query.where(is(isOrphan, orphan));
  if (after !== undefined) query = query.where(afterPlace(after));
  const rows = await query
    .orderBy(sql`coalesce(action_item.due_date, 'infinity'::date)`)
    .orderBy('action_item.id')
    .limit(filter.limit)
    .execute();
  return rows.map(toListedAction);
}

/** Unfinished action items due by a date (`YYYY-MM-DD`, inclusive), the longest overdue first. */
export async function listActionsDueBy(
  db: Queryable,
  actor: Actor,
  date: string,
): Promise<ListedAction[]> {
  const rows = await actionsWithOwners(db)
    .where(visibleTo(actor))
    .where('action_item.state', 'in', ['open', 'in_progress'])
    .where('action_item.due_date', '<=', date)
    .orderBy('action_item.due_date')
    .orderBy('action_item.id')
    .execute();
  return rows.map(toListedAction);
}
