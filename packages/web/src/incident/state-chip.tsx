import { LIFECYCLE_STATE_NAMES, type LifecycleState } from '@kintsugi/domain';
import { Chip, type Tone } from '../ui/chip.tsx';

const TONES: Record<LifecycleState, Tone> = {
  gathering: 'plain',
  drafting: 'slate',
  meeting: 'plum',
  correcting: 'gold',
  published: 'sage',
  reviewing: 'gold',
  closed: 'plain',
};

/** Where a post-mortem stands. */
export function StateChip({ state }: { state: LifecycleState }) {
  return <Chip tone={TONES[state]}>{LIFECYCLE_STATE_NAMES[state]}</Chip>;
}
