import { z } from 'zod';
import { Id, Version } from '../shared/id.ts';
import { CalendarDate, type Instant } from '../shared/instant.ts';
import { line, prose } from '../shared/text.ts';

export { ADVISED_ACTIONS } from './advised.ts';

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export const Priority = z.enum(PRIORITIES);
export type Priority = z.infer<typeof Priority>;

/** What an action does to the class of problem. */
export const ACTION_KINDS = ['prevent', 'detect', 'mitigate', 'process', 'learn'] as const;
export const ActionKind = z.enum(ACTION_KINDS);
export type ActionKind = z.infer<typeof ActionKind>;

/** What a post-mortem feeds into, from the specification, with its words. */
export const PREVENTIONS = [
  'runbook',
  'monitoring',
  'testing',
  'architecture',
  'training',
] as const;
export const Prevention = z.enum(PREVENTIONS);
export type Prevention = z.infer<typeof Prevention>;

export const PREVENTION_NAMES: Record<Prevention, string> = {
  runbook: 'Better playbooks for next time',
  monitoring: 'New alerts for early detection',
  testing: 'New test cases for CI/CD',
  architecture: 'Design changes to prevent recurrence',
  training: 'Skills gaps identified',
};

export const ACTION_STATES = ['open', 'in_progress', 'done', 'wont_do'] as const;
export const ActionState = z.enum(ACTION_STATES);
export type ActionState = z.infer<typeof ActionState>;

export const ACTION_STATE_NAMES: Record<ActionState, string> = {
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  wont_do: "Won't do",
};

/** A web address people can follow: http or https only. */
export const WebLink = z
  .url({ protocol: /^https?$/, error: 'Give a web address that starts with http:// or https://.' })
  .max(2000);

export const ActionText = prose(1000).refine((text) => text.trim() !== '', {
  error: 'Say what will be done.',
});

export const ActionItem = z.object({
  id: Id,
  incidentId: Id,
  text: ActionText,
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  ownerHandle: z.string().nullable(),
  ownerText: line(120)
    .nullable()
    .meta({ description: 'The owner as written, while no such person is known here.' }),
  dueDate: CalendarDate.nullable(),
  priority: Priority,
  kind: ActionKind,
  feeds: Prevention.nullable(),
  link: WebLink.nullable(),
  state: ActionState,
  stateReason: z.string().nullable().meta({ description: 'Why it will not be done.' }),
  position: z.int().min(0),
  createdAt: z.string(),
  version: Version,
});
export type ActionItem = z.infer<typeof ActionItem>;

/** What an action lacks for the rule "every action item has an owner and date; no orphan items". */
export const orphanLacks = (
  action: Pick<ActionItem, 'ownerId' | 'dueDate'>,
): readonly ('owner' | 'due date')[] => [
  ...(action.ownerId === null ? (['owner'] as const) : []),
  ...(action.dueDate === null ? (['due date'] as const) : []),
];

/** True for an action item that the rule calls an orphan. */
export const isOrphan = (action: Pick<ActionItem, 'ownerId' | 'dueDate'>): boolean =>
  orphanLacks(action).length > 0;

/** The calendar date of an instant in a zone. */
export function dateIn(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at));
}

/** True when an unfinished action's day has passed in the workspace's zone. */
export const isOverdue = (action: Pick<ActionItem, 'dueDate' | 'state'>, today: string): boolean =>
  action.dueDate !== null &&
  action.dueDate < today &&
  (action.state === 'open' || action.state === 'in_progress');
