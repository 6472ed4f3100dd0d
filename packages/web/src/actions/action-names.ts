import type { ActionKind } from '@kintsugi/domain';

/** What an action does, as people read it. */
export const ACTION_KIND_NAMES: Record<ActionKind, string> = {
  prevent: 'Prevent',
  detect: 'Detect sooner',
  mitigate: 'Mitigate',
  process: 'Process',
  learn: 'Learn',
};
