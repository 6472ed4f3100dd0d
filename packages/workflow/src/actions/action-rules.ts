import {
  type ActionItem,
  isOrphan,
  KintsugiError,
  type LifecycleState,
  orphanLacks,
} from '@kintsugi/domain';

const COMMITTED: readonly LifecycleState[] = ['published', 'reviewing', 'closed'];

/** True for a post-mortem that has been published: its actions are a promise. */
const isCommitted = (state: LifecycleState): boolean => COMMITTED.includes(state);

/**
 * The rule "every action item has an owner and date; no orphan items" for a post-mortem that has been
 * published. A draft may hold an orphan.
 *
 * @throws KintsugiError `actions/orphan`
 */
export function refuseOrphan(
  state: LifecycleState,
  action: Pick<ActionItem, 'ownerId' | 'dueDate' | 'text'>,
): void {
  if (!isCommitted(state) || !isOrphan(action)) return;
  const lacks = orphanLacks(action).join(' and no ');
  throw new KintsugiError(
    'actions/orphan',
    `“${action.text.slice(0, 80)}” would have no ${lacks}, in a post-mortem that is published. Give it both.`,
    {
      fields: [
        ...(action.ownerId === null ? [{ path: 'ownerId', message: 'Who owns it?' }] : []),
        ...(action.dueDate === null ? [{ path: 'dueDate', message: 'When is it due?' }] : []),
      ],
    },
  );
}

/**
 * A due date that is newly set lies today or later, in the workspace's zone.
 *
 * @throws KintsugiError `actions/due-in-past`
 */
export function refusePastDate(dueDate: string | null, today: string): void {
  if (dueDate === null || dueDate >= today) return;
  throw new KintsugiError(
    'actions/due-in-past',
    `${dueDate} has passed; today is ${today}. Choose a day that can still be met.`,
    { fields: [{ path: 'dueDate', message: `Today (${today}) or later.` }] },
  );
}

/**
 * "Won't do" is an answer only with its reason. One that was imported without a reason stays as it is.
 *
 * @throws KintsugiError `request/invalid`
 */
export function refuseSilentWontDo(
  before: Pick<ActionItem, 'state' | 'stateReason'>,
  wanted: Pick<ActionItem, 'state' | 'stateReason'>,
): void {
  if (wanted.state !== 'wont_do' || wanted.stateReason !== null) return;
  if (before.state === 'wont_do' && before.stateReason === null) return;
  throw new KintsugiError(
    'request/invalid',
    'Say why this will not be done, so that others can learn from it.',
    {
      fields: [{ path: 'stateReason', message: 'Why will it not be done?' }],
    },
  );
}
