import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const TONES = {
  plain: 'bg-sunken text-ink',
  gold: 'bg-gold-wash text-gold',
  clay: 'bg-clay-wash text-clay',
  sage: 'bg-sage-wash text-sage',
  slate: 'bg-slate-wash text-slate',
  plum: 'bg-plum-wash text-plum',
} as const;
export type Tone = keyof typeof TONES;

/** A small word in a coloured field; the word carries the meaning. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex min-h-6 items-center gap-1.5 rounded-md px-2 py-0.5 text-xs font-semibold',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
