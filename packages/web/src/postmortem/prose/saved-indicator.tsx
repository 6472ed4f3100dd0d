import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useProseStatus } from './prose-context.tsx';
import type { SavedState } from './saved-state.ts';

const LOOKS = {
  opening: { words: 'Connecting', icon: LoaderCircle },
  saved: { words: 'Saved', icon: Check },
  saving: { words: 'Saving', icon: LoaderCircle },
  offline: { words: 'Kept here, not sent yet', icon: CloudOff },
  refused: { words: 'Read only', icon: TriangleAlert },
} as const satisfies Record<SavedState, unknown>;

/** Whether what was written is on the server's disk. */
export function SavedIndicator() {
  const { saved } = useProseStatus();
  const { words, icon: Icon } = LOOKS[saved];
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-sm text-soft">
      <Icon className={Icon === LoaderCircle ? 'size-4 animate-spin' : 'size-4'} aria-hidden />
      {words}
    </span>
  );
}
