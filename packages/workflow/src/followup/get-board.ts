import {
  type Actor,
  addDays,
  after,
  BOARD_GROUPS,
  type BoardItem,
  DAY_MS,
  dateIn,
  epochMs,
} from '@kintsugi/domain';
import { listActionsDueBy, listBoardIncidents, loadWorkspace, reviewDates } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { actionItem, type BoardView, incidentItems } from './board-items.ts';
import { openDueReviews } from './open-due-reviews.ts';

/** Action items due within these days stand on the board. */
const ACTIONS_AHEAD_DAYS = 14;
/** Reviews that open within these days stand on the board. */
const REVIEWS_AHEAD_DAYS = 7;

/** What needs us? Everything due in the incidents the actor may see, in the order of the board. */
export async function getBoard(deps: Deps, actor: Actor): Promise<{ items: BoardItem[] }> {
  requirePermission(actor, 'read');
  await openDueReviews(deps);
  const workspace = await loadWorkspace(deps.db, actor.workspaceId);
  const view = { workspace, now: deps.now() };
  const ofIncidents = await itemsOfIncidents(deps, actor, view);
  const until = addDays(dateIn(view.now, workspace.timeZone), ACTIONS_AHEAD_DAYS);
  const actions = await listActionsDueBy(deps.db, actor, until);
  const items = [...ofIncidents, ...actions.map((listed) => actionItem(listed, view))];
  return { items: items.toSorted(byGroupAndDate) };
}

async function itemsOfIncidents(deps: Deps, actor: Actor, view: BoardView): Promise<BoardItem[]> {
  const until = after(view.now, REVIEWS_AHEAD_DAYS * DAY_MS);
  const incidents = await listBoardIncidents(deps.db, actor, until);
  const ids = incidents.map((incident) => incident.id);
  const reviews = await reviewDates(deps.db, actor.workspaceId, ids);
  return incidents.flatMap((incident) =>
    incidentItems(incident, reviews.get(incident.id) ?? null, view),
  );
}

/** In the order of the groups; within one the earliest first, and what has no date last. */
function byGroupAndDate(a: BoardItem, b: BoardItem): number {
  const group = BOARD_GROUPS.indexOf(a.group) - BOARD_GROUPS.indexOf(b.group);
  if (group !== 0) return group;
  const at = (item: BoardItem) =>
    item.dueAt === null ? Number.MAX_SAFE_INTEGER : epochMs(item.dueAt);
  return at(a) - at(b) || a.incidentNumber - b.incidentNumber;
}
