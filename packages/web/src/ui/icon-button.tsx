import type { ComponentProps, ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import { cx } from './cx.ts';

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, for people who cannot see the icon and as its tooltip. */
  readonly label: string;
  readonly children: ReactNode;
}

export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cx(buttonClass('quiet', 'icon'), className)}
    >
      {children}
    </button>
  );
}
