import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly about?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** A dialog over the page: Escape closes it, focus stays inside and returns where it was. */
export function Dialog({ open, onClose, title, about, wide, children, footer }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(about ? {} : { 'aria-describedby': undefined })}
          className={cx(
            'settle card fixed top-1/2 left-1/2 z-50 flex max-h-[min(92dvh,56rem)] -translate-x-1/2 -translate-y-1/2',
            'w-[calc(100vw-1.5rem)] flex-col overflow-hidden shadow-lift',
            wide ? 'max-w-4xl' : 'max-w-xl',
          )}
        >
          <header className="flex items-start gap-4 px-6 pt-5 pb-3">
            <div className="grow">
              <Radix.Title className="font-display text-2xl">{title}</Radix.Title>
              {about && (
                <Radix.Description className="mt-1 text-[0.9375rem] text-soft">
                  {about}
                </Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close">
                <X className="size-5" aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="overflow-y-auto px-6 pt-1 pb-5">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-3 border-t border-line bg-paper px-6 py-4">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
