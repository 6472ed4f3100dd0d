import {
  type BoardItem,
  endOfDueDate,
  epochMs,
  formatDuration,
  type Incident,
  type Instant,
  type LifecycleState,
  writeUpDeadline,
} from '@kintsugi/domain';
import type { ListedAction, Workspace } from '@kintsugi/store';

/** What the board is seen with: now, and the workspace's zone and policy. */
export interface BoardView {
  readonly workspace: Workspace;
  readonly now: Instant;
}

const UNWRITTEN: readonly LifecycleState[] = ['gathering', 'drafting', 'meeting'];

/** The lines of the board that an incident itself makes. */
export function incidentItems(
  incident: Incident,
  reviewDue: Instant | null,
  view: BoardView,
): BoardItem[] {
  const { state } = incident;
  if (UNWRITTEN.includes(state)) {
    const meets = incident.meetingAt !== null || state === 'meeting';
    return [writeUp(incident, view), ...(meets ? [meeting(incident, view)] : [])];
  }
  if (state === 'correcting') return [correction(incident, view)];
  return state === 'reviewing' || state === 'published' ? [review(incident, reviewDue, view)] : [];
}

/** The line of the board that an unfinished action item makes. */
export function actionItem(listed: ListedAction, view: BoardView): BoardItem {
  const { action, incident } = listed;
  const dueAt =
    action.dueDate === null ? null : endOfDueDate(action.dueDate, view.workspace.timeZone);
  return {
    group: 'actions',
    incidentId: action.incidentId,
    incidentNumber: incident.number,
    actionId: action.id,
    title: action.text,
    severity: incident.severity,
    state: incident.state,
    ...due(dueAt, view.now),
    why: `${action.priority}, from “${incident.title}”. ${timeLeft(dueAt, view.now)}`.trim(),
    owner: action.ownerName ?? action.ownerText,
  };
}

const head = (incident: Incident) => ({
  incidentId: incident.id,
  incidentNumber: incident.number,
  actionId: null,
  title: incident.title,
  severity: incident.severity,
  state: incident.state,
  owner: leaderOf(incident),
});

/** Who is asked about an incident: the facilitator, else the incident commander. */
function leaderOf({ facilitatorId, participants }: Incident): string | null {
  const facilitator = participants.find((person) => person.personId === facilitatorId);
  const commander = participants.find((person) => person.role === 'incident_commander');
  return (facilitator ?? commander)?.name ?? null;
}

function writeUp(incident: Incident, view: BoardView): BoardItem {
  if (incident.severity === null) {
    const why = 'Nobody has decided the severity yet, so there is no deadline.';
    return { ...head(incident), group: 'write-ups', dueAt: null, overdue: false, why };
  }
  const { dueAt, why } = deadlineOf(incident, view);
  const words = `${why} ${timeLeft(dueAt, view.now)}`.trim();
  return { ...head(incident), group: 'write-ups', ...due(dueAt, view.now), why: words };
}

const deadlineOf = (incident: Incident, { workspace }: BoardView) =>
  incident.severity === null
    ? { dueAt: null, why: '' }
    : writeUpDeadline(incident.severity, incident.resolvedAt, workspace.severityPolicy);

function meeting(incident: Incident, { now }: BoardView): BoardItem {
  const at = incident.meetingAt;
  const held = at !== null && epochMs(at) < epochMs(now);
  const why =
    at === null
      ? 'It is ready for the meeting, which has no date yet.'
      : held
        ? `The meeting was ${ago(at, now)}. Circulate the write-up within 24 hours of it.`
        : `The meeting is in ${formatDuration(epochMs(at) - epochMs(now))}.`;
  return { ...head(incident), group: 'meetings', dueAt: at, overdue: held, why };
}

function correction(incident: Incident, view: BoardView): BoardItem {
  const { dueAt } = deadlineOf(incident, view);
  const asked = 'Circulating for factual corrections: check the facts, then publish.';
  const why = `${asked} ${timeLeft(dueAt, view.now)}`.trim();
  return { ...head(incident), group: 'corrections', ...due(dueAt, view.now), why };
}

function review(incident: Incident, reviewDue: Instant | null, view: BoardView): BoardItem {
  const open = incident.state === 'reviewing';
  const published =
    incident.publishedAt === null ? '' : `Published ${ago(incident.publishedAt, view.now)}. `;
  const why = open
    ? `${published}Did it work, what was learned, what now?`
    : `${published}${opensIn(reviewDue, view.now)}`;
  return { ...head(incident), group: 'reviews', ...due(reviewDue, view.now), why };
}

const due = (dueAt: Instant | null, now: Instant) => ({
  dueAt,
  overdue: dueAt !== null && epochMs(dueAt) < epochMs(now),
});

const ago = (at: Instant, now: Instant): string =>
  `${formatDuration(epochMs(now) - epochMs(at))} ago`;

const opensIn = (at: Instant | null, now: Instant): string =>
  at === null ? '' : `The review opens in ${formatDuration(epochMs(at) - epochMs(now))}.`;

function timeLeft(dueAt: Instant | null, now: Instant): string {
  if (dueAt === null) return '';
  const left = epochMs(dueAt) - epochMs(now);
  return left < 0 ? `Overdue by ${formatDuration(-left)}.` : `${formatDuration(left)} left.`;
}
