import { Toolbar } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';

interface ToolButtonProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button of a toolbar: arrow keys go from one to the next. */
export function ToolButton({ label, pressed, onPress, children }: ToolButtonProps) {
  return (
    <Toolbar.Button
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      // Pressed with the mouse, the words stay selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={cx(
        'flex size-8 items-center justify-center rounded-md hover:bg-sunken',
        pressed && 'bg-gold-wash text-gold',
      )}
    >
      {children}
    </Toolbar.Button>
  );
}
