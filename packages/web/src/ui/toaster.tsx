import { X } from 'lucide-react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { hush, type Toast, useToasts } from './toasts.ts';

/** Where passing messages appear; the live region stands from the start so that they are read out. */
export function Toaster() {
  const toasts = useToasts();
  return (
    <div
      aria-live="polite"
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-20 z-60 flex flex-col items-center gap-2 px-4 md:bottom-6"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { action } = toast;
  return (
    <div className="settle card pointer-events-auto flex max-w-lg items-center gap-3 py-1.5 pr-1.5 pl-4 shadow-lift">
      <p className="grow py-1 text-[0.9375rem]">{toast.text}</p>
      {action && (
        <Button
          size="sm"
          onClick={() => {
            action.run();
            hush(toast.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" onClick={() => hush(toast.id)}>
        <X className="size-4" aria-hidden />
      </IconButton>
    </div>
  );
}
