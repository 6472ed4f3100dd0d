import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const TONES = {
  gold: 'border-seam bg-gold-wash',
  slate: 'border-slate bg-slate-wash',
  clay: 'border-clay bg-clay-wash',
  sage: 'border-sage bg-sage-wash',
} as const;

interface NoteProps {
  readonly tone?: keyof typeof TONES;
  readonly icon?: ReactNode;
  readonly role?: 'alert' | 'status' | 'note';
  readonly children: ReactNode;
}

/** Something worth knowing, said calmly beside the text. */
export function Note({ tone = 'gold', icon, role, children }: NoteProps) {
  return (
    <div
      role={role}
      className={cx(
        'flex gap-3 rounded-r-lg border-l-[3px] px-4 py-3 text-[0.9375rem]',
        TONES[tone],
      )}
    >
      {icon && <span className="mt-0.5 shrink-0">{icon}</span>}
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
