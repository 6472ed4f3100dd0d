import type { ActionView } from '@kintsugi/contract';
import { dateIn, isOrphan, isOverdue } from '@kintsugi/domain';
import { type ListedAction, loadWorkspace, type Queryable } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

/** The calendar date now, in the workspace's zone. */
export async function todayOf(
  deps: Pick<Deps, 'now'>,
  db: Queryable,
  workspaceId: string,
): Promise<string> {
  const { timeZone } = await loadWorkspace(db, workspaceId);
  return dateIn(deps.now(), timeZone);
}

export const presentAction = ({ action, incident }: ListedAction, today: string): ActionView => ({
  ...action,
  incidentTitle: incident.title,
  incidentNumber: incident.number,
  orphan: isOrphan(action),
  overdue: isOverdue(action, today),
});
