import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface ScrollXProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something wider than a narrow screen: scrolled by touch, and by the arrow keys once focused. */
export function ScrollX({ label, className, children }: ScrollXProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll here
      tabIndex={0}
      className={cx('overflow-x-auto', className)}
    >
      {children}
    </section>
  );
}
