import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { upload } from './uploads.ts';

const holdsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Follows a drag of files over the window; true while one hovers. */
function useFileDrag(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const handlers = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [name, handler] of Object.entries(handlers))
      window.addEventListener(name, handler as EventListener);
    return () => {
      for (const [name, handler] of Object.entries(handlers))
        window.removeEventListener(name, handler as EventListener);
    };
  }, [onFiles]);
  return over;
}

/** Files dropped anywhere on the page become evidence. */
export function DropOverlay({ incidentId }: { incidentId: string }) {
  const [take] = useState(() => (files: File[]) => upload(incidentId, files));
  const over = useFileDrag(take);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-scrim p-6">
      <div className="card grid justify-items-center gap-3 border-2 border-dashed border-seam px-12 py-10 shadow-lift">
        <FileDown className="size-10 text-seam" aria-hidden />
        <p className="font-display text-2xl">Drop to import as evidence</p>
        <p className="text-soft">Logs, chat exports, alerts, deployments, CSV. Any size.</p>
      </div>
    </div>
  );
}
