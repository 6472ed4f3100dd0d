import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** More about something, on hover and on keyboard focus; Escape closes it. */
export function Tooltip({ content, children }: { content: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          collisionPadding={10}
          className="settle card z-60 max-w-xs px-3 py-2 text-sm shadow-lift"
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const TooltipProvider = Radix.Provider;
