import { LIFECYCLE_STATE_NAMES, type LifecycleState } from '../incident/states.ts';
import { atLeast, type Role } from '../shared/roles.ts';
import { ask, lacking, type Need } from './needs.ts';
import { type PostMortemState, publishNeeds } from './publish-gate.ts';

/** A move of the life cycle that exists. */
export interface Move {
  readonly from: LifecycleState;
  readonly to: LifecycleState;
  /** What the button says. */
  readonly label: string;
  readonly needsRole: Role;
  readonly needs: (state: PostMortemState) => Need[];
}

const none = (): Need[] => [];

const draftNeeds = (state: PostMortemState): Need[] => [
  ...(state.timelineEntries === 0
    ? [
        lacking(
          'timeline-empty',
          'The timeline is empty: gather it from logs, chat and alerts.',
          'timeline',
        ),
      ]
    : []),
  ...(state.incident.severity === null
    ? [lacking('severity', 'Nobody has decided the severity yet.')]
    : []),
];

const meetingNeeds = (state: PostMortemState): Need[] => [
  ...(state.prose.summary.trim() === ''
    ? [lacking('section-summary', 'Write two or three sentences of summary first.', 'summary')]
    : []),
  ...(state.incident.participants.length === 0
    ? [lacking('participants', 'Identify the participants: responders and stakeholders.')]
    : []),
  ...(state.incident.facilitatorId === null
    ? [ask('facilitator', 'Nobody is named to facilitate the meeting.')]
    : []),
  ...(state.incident.meetingAt === null
    ? [ask('meeting-time', 'The meeting has no date yet.')]
    : []),
];

const correctingNeeds = (state: PostMortemState): Need[] => [
  ...(state.causes === 0 && state.prose.rootCauses.trim() === ''
    ? [ask('causes', 'No root cause has been discussed yet.', 'rootCauses')]
    : []),
  ...(state.actions.length === 0 && state.noActionsReason === null
    ? [ask('no-actions-yet', 'No action item has been agreed yet.', 'actions')]
    : []),
];

const noMeetingNeeds = (state: PostMortemState): Need[] => [
  ...meetingNeeds(state).filter((need) => need.weight === 'lacking'),
  ask(
    'no-meeting',
    'Going on without a meeting: the specification has one for every incident. Say why it was not held.',
  ),
];

const closeNeeds = (state: PostMortemState): Need[] =>
  state.reviewAnswered
    ? []
    : [
        lacking(
          'review',
          'The 30-day review has no answer yet: did it work, what was learned, what now?',
        ),
      ];

const move = (
  from: LifecycleState,
  to: LifecycleState,
  label: string,
  needs: Move['needs'] = none,
  needsRole: Role = 'member',
): Move => ({ from, to, label, needsRole, needs });

/** Every legal move, forward and back. */
export const MOVES: readonly Move[] = [
  move('gathering', 'drafting', 'Start drafting', draftNeeds),
  move('drafting', 'meeting', 'Ready for the meeting', meetingNeeds),
  move('drafting', 'correcting', 'Go on without a meeting', noMeetingNeeds, 'facilitator'),
  move('meeting', 'correcting', 'Circulate for factual corrections', correctingNeeds),
  move('correcting', 'published', 'Publish', publishNeeds, 'facilitator'),
  move('published', 'reviewing', 'Open the 30-day review', none, 'member'),
  move('reviewing', 'closed', 'Close', closeNeeds, 'facilitator'),
  move('drafting', 'gathering', 'Back to gathering'),
  move('meeting', 'drafting', 'Back to drafting'),
  move('correcting', 'meeting', 'Back to the meeting'),
  move('correcting', 'drafting', 'Back to drafting'),
  move('reviewing', 'published', 'Put the review off', none, 'facilitator'),
  move('closed', 'reviewing', 'Open the review again', none, 'facilitator'),
];

/** The moves that start at a state. */
export const movesFrom = (from: LifecycleState): readonly Move[] =>
  MOVES.filter((candidate) => candidate.from === from);

/** Why a move is refused, or null when it may be made. `acknowledged` answers the asks by id. */
export type MoveRefusal =
  | { readonly kind: 'illegal'; readonly message: string }
  | { readonly kind: 'role'; readonly message: string }
  | { readonly kind: 'needs'; readonly message: string; readonly needs: readonly Need[] };

/** Decides a move: does it exist, may this role make it, and is what it needs there? */
export function decideMove(
  state: PostMortemState,
  to: LifecycleState,
  role: Role,
  acknowledged: readonly string[],
): MoveRefusal | null {
  const from = state.incident.state;
  const found = MOVES.find((candidate) => candidate.from === from && candidate.to === to);
  if (!found) {
    const possible = movesFrom(from)
      .map((candidate) => LIFECYCLE_STATE_NAMES[candidate.to])
      .join(', ');
    return {
      kind: 'illegal',
      message: `From ${LIFECYCLE_STATE_NAMES[from]} it can go to: ${possible}. Not to ${LIFECYCLE_STATE_NAMES[to]}.`,
    };
  }
  if (!atLeast(role, found.needsRole)) {
    return {
      kind: 'role',
      message: `“${found.label}” needs the role ${found.needsRole} or above; yours is ${role}.`,
    };
  }
  const open = found
    .needs(state)
    .filter((need) => need.weight === 'lacking' || !acknowledged.includes(need.id));
  if (open.length === 0) return null;
  return { kind: 'needs', message: open.map((need) => need.message).join(' '), needs: open };
}
