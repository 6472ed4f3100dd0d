import type { ReactNode } from 'react';
import { Seam } from './seam.tsx';

interface EmptyProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** An empty state that teaches: what will stand here, and how it gets here. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-3 px-6 py-10 text-center">
      <Seam className="max-w-44" />
      <p className="max-w-prose font-display text-xl text-balance">{title}</p>
      {children && <div className="max-w-prose text-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
