import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the connection is gone, and that writing goes on. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="no-print">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-slate-wash px-4 py-2 text-sm text-slate">
          <CloudOff className="size-4" aria-hidden />
          You are offline. Keep writing: the sections are kept here and merged when you are back.
        </p>
      )}
    </div>
  );
}
