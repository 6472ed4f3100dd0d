import { z } from 'zod';
import { Severity } from '../incident/severity.ts';
import { LifecycleState } from '../incident/states.ts';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/instant.ts';

/** The columns of the board: what needs us? */
export const BOARD_GROUPS = ['write-ups', 'meetings', 'corrections', 'actions', 'reviews'] as const;
export const BoardGroup = z.enum(BOARD_GROUPS);
export type BoardGroup = z.infer<typeof BoardGroup>;

export const BOARD_GROUP_TEXT: Record<
  BoardGroup,
  { readonly title: string; readonly empty: string }
> = {
  'write-ups': {
    title: 'Write-ups due',
    empty: 'No write-up is waiting. SEV1 asks for one within 48 hours, SEV2 within 1 week.',
  },
  meetings: {
    title: 'Meetings to come',
    empty: 'No meeting is planned. Sixty minutes are enough: 5, 20, 15, 15, 5.',
  },
  corrections: {
    title: 'In factual correction',
    empty: 'Nothing is circulating. After the meeting, everyone who was there checks the facts.',
  },
  actions: { title: 'Actions due', empty: 'No action is due. Every one has an owner and a date.' },
  reviews: {
    title: '30-day reviews',
    empty: 'No review is due. Thirty days after publishing we ask: did it work?',
  },
};

/** One line of the board. */
export const BoardItem = z.object({
  group: BoardGroup,
  incidentId: Id,
  incidentNumber: z.int(),
  actionId: Id.nullable(),
  title: z.string(),
  severity: Severity.nullable(),
  state: LifecycleState,
  dueAt: Instant.nullable(),
  overdue: z.boolean(),
  why: z.string().meta({ description: 'Why it stands here, in words.' }),
  owner: z.string().nullable(),
});
export type BoardItem = z.infer<typeof BoardItem>;
