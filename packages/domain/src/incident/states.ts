import { z } from 'zod';

/**
 * The life of a post-mortem, in order. The words stand here because an incident carries its state;
 * the moves and their gates live in lifecycle.
 */
export const LIFECYCLE_STATES = [
  'gathering',
  'drafting',
  'meeting',
  'correcting',
  'published',
  'reviewing',
  'closed',
] as const;
export const LifecycleState = z.enum(LIFECYCLE_STATES);
export type LifecycleState = z.infer<typeof LifecycleState>;

/** The states as people read them. */
export const LIFECYCLE_STATE_NAMES: Record<LifecycleState, string> = {
  gathering: 'Gathering evidence',
  drafting: 'Drafting',
  meeting: 'Meeting',
  correcting: 'Factual corrections',
  published: 'Published',
  reviewing: '30-day review',
  closed: 'Closed',
};
