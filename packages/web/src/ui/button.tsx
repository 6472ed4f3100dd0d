import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

export const BUTTON_LOOKS = {
  primary: 'bg-gold-fill text-on-gold border-gold-fill hover:brightness-105 font-semibold',
  plain: 'bg-surface text-ink border-strong hover:bg-sunken',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-sunken',
  careful: 'bg-surface text-clay border-clay hover:bg-clay-wash',
} as const;
export type ButtonLook = keyof typeof BUTTON_LOOKS;

const SIZES = {
  md: 'min-h-10 px-4 text-[0.9375rem]',
  sm: 'min-h-8 px-3 text-sm',
  icon: 'min-h-9 min-w-9 px-0 text-sm',
} as const;

/** The classes of a button, for links that look like one. */
export const buttonClass = (look: ButtonLook = 'plain', size: keyof typeof SIZES = 'md'): string =>
  cx(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg border whitespace-nowrap',
    'transition-colors disabled:opacity-60 select-none',
    BUTTON_LOOKS[look],
    SIZES[size],
  );

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  readonly size?: keyof typeof SIZES;
  /** Something is under way: the button keeps its width and cannot be pressed again. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
}

export function Button(props: ButtonProps) {
  const { look, size, busy = false, icon, className, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      disabled={busy || rest.disabled}
      aria-busy={busy || undefined}
      className={cx(buttonClass(look, size), className)}
    >
      {busy ? <LoaderCircle className="size-4 animate-spin" aria-hidden /> : icon}
      {children}
    </button>
  );
}
